using System.Text.Json;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Examples;

/// <summary>
/// The copy on disk: <c>public/ID.json</c>, <c>embargoed/ID.json</c> and <c>cursor</c>. A file is written beside its place, flushed and
/// moved there, so that it is always a whole one.
/// </summary>
internal sealed class MirrorFolder(string root)
{
    public const string Public = "public";
    public const string Embargoed = "embargoed";

    /// <summary>Null while there is no finished beginning.</summary>
    public string? ReadCursor() => File.Exists(CursorFile) ? File.ReadAllText(CursorFile) : null;

    public void WriteCursor(string cursor)
    {
        if (cursor != ReadCursor())
            Replace(CursorFile, System.Text.Encoding.ASCII.GetBytes(cursor));
    }

    public void Write(string set, Article article) => Replace(FileOf(set, article.Id), JsonSerializer.SerializeToUtf8Bytes(article, PortalJson.Options));

    public void Remove(string set, Guid id) => File.Delete(FileOf(set, id));

    /// <summary>Empties the copy.</summary>
    public void Clear()
    {
        foreach (var set in (string[])[Public, Embargoed])
        {
            if (Directory.Exists(Path.Combine(root, set)))
                Directory.Delete(Path.Combine(root, set), recursive: true);
            Directory.CreateDirectory(Path.Combine(root, set));
        }
    }

    private string CursorFile => Path.Combine(root, "cursor");

    private string FileOf(string set, Guid id) => Path.Combine(root, set, $"{id}.json");

    private static void Replace(string file, byte[] content)
    {
        var beside = file + ".new";
        using (var stream = new FileStream(beside, FileMode.Create))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }
}
