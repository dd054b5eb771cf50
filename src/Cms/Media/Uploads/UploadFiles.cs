using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Uploads;

/// <summary>The parts of unfinished uploads, one file each, on the disk of the stored files.</summary>
public sealed class UploadFiles
{
    private readonly string root;

    public UploadFiles(IOptions<MediaOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        root = Path.Combine(Path.GetFullPath(options.Value.Folder), ".uploads");
        Directory.CreateDirectory(root);
    }

    /// <summary>Bytes that have come; 0 before the first.</summary>
    public long LengthOf(Guid id)
    {
        var file = new FileInfo(PathOf(id));
        return file.Exists ? file.Length : 0;
    }

    /// <summary>Opens the file for its one writer or reader, on all nodes that share the folder; made if need be.</summary>
    /// <returns>Null while another has it.</returns>
    public FileStream? TryOpen(Guid id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
        }
        catch (IOException) when (File.Exists(PathOf(id)))
        {
            return null;
        }
    }

    public void Delete(Guid id) => File.Delete(PathOf(id));

    /// <summary>The identifiers of all files.</summary>
    public IEnumerable<Guid> List() => Directory.EnumerateFiles(root).Select(Path.GetFileName)
        .Select(name => Guid.TryParseExact(name, "N", out var id) ? id : (Guid?)null).OfType<Guid>();

    private string PathOf(Guid id) => Path.Combine(root, id.ToString("N"));
}
