using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Storage;

/// <summary>Media in a folder of this machine. Written beside its place, flushed to the disk and renamed.</summary>
public sealed class LocalMediaStorage : IMediaStorage
{
    /// <summary>No <see cref="MediaKey"/> begins with a dot, so unfinished files are never read or listed.</summary>
    private const string UnfinishedPrefix = ".unfinished-";

    private readonly string root;

    public LocalMediaStorage(IOptions<MediaOptions> options)
    {
        root = Path.GetFullPath(options.Value.Folder);
        Directory.CreateDirectory(root);
    }

    public async Task PutAsync(MediaKey key, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, UnfinishedPrefix + RandomNumberGenerator.GetHexString(16, lowercase: true));
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task<bool> ExistsAsync(MediaKey key, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(key)));

    public Task DeleteAsync(MediaKey key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        if (!File.Exists(path))
            return Task.CompletedTask;
        File.Delete(path);
        RemoveIfEmpty(Path.GetDirectoryName(path)!);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<MediaKey> ListAsync(Guid? assetId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var folder = assetId is { } id ? Path.GetDirectoryName(PathOf(MediaKey.Original(id)))! : root;
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (MediaKey.TryParse(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), out var key))
                yield return key.Value;
        }
    }

    /// <exception cref="InvalidOperationException">The key leads out of the folder; the alphabet of keys makes that impossible.</exception>
    private string PathOf(MediaKey key)
    {
        var path = Path.GetFullPath(Path.Combine(root, key.ToString()));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new InvalidOperationException("The media key leads out of the media folder.");
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Other renditions are still there.
        }
    }
}
