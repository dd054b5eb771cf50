using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Processing;

/// <summary>Makes scratch folders on the disk of the stored files, and clears those a killed process left behind.</summary>
public sealed class ScratchFolders
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(6);

    private readonly string root;

    public ScratchFolders(IOptions<MediaOptions> options, TimeProvider time)
    {
        root = Path.Combine(Path.GetFullPath(options.Value.Folder), ".scratch");
        Directory.CreateDirectory(root);
        foreach (var old in new DirectoryInfo(root).EnumerateDirectories().Where(d => d.LastWriteTimeUtc < time.GetUtcNow().UtcDateTime - Abandoned))
            new ScratchFolder(old.FullName).Dispose();
    }

    public ScratchFolder Create() => new(Path.Combine(root, RandomNumberGenerator.GetHexString(24, lowercase: true)));
}
