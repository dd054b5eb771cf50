using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>
/// A kept page as a file: one line for its state (<c>F</c> fresh, <c>S</c> stale), one of JSON, then the body in Brotli. A file that was not
/// written to its end, or was touched since, does not match its hash and is no page.
/// </summary>
internal static class PageFile
{
    private const byte Fresh = (byte)'F';
    private const byte Stale = (byte)'S';
    private const int LongestHead = 256 * 1024;

    /// <summary>Writes the whole file at once: readers see the old one or the new one.</summary>
    public static void Write(string path, KeptPage page, string program)
    {
        ArgumentNullException.ThrowIfNull(page);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var body = page.BrotliBytes;
        var rendered = page.Page;
        var head = new Head(
            page.Key, program, page.Made, rendered.Status, rendered.ContentType, [.. rendered.Tags], rendered.Article, rendered.Modified, rendered.Headers,
            rendered.Incomplete, rendered.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(body)));
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write([page.Stale ? Stale : Fresh, (byte)'\n']);
            JsonSerializer.Serialize(file, head);
            file.WriteByte((byte)'\n');
            file.Write(body);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Notes whether the page that the file holds is stale.</summary>
    public static void SetStale(string path, bool stale)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        file.WriteByte(stale ? Stale : Fresh);
    }

    /// <summary>Reads a page; null when the file is none, or is torn.</summary>
    /// <param name="program">A page that another program made is stale: its frame and the names of its files may be other ones.</param>
    public static KeptPage? Read(string path, string program)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 4 || bytes[0] is not (Fresh or Stale) || bytes[1] != '\n')
            return null;
        var end = bytes.AsSpan(2, Math.Min(bytes.Length - 2, LongestHead)).IndexOf((byte)'\n');
        if (end < 0 || HeadOf(bytes.AsSpan(2, end)) is not { } head)
            return null;
        var body = bytes.AsSpan(end + 3);
        if (Convert.ToHexStringLower(SHA256.HashData(body)) != head.Hash || Compression.Decompressed(body, head.Length) is not { } plain)
            return null;
        var page = new RenderedPage
        {
            Status = head.Status,
            ContentType = head.ContentType,
            Bytes = plain,
            Tags = head.Tags.ToHashSet(StringComparer.Ordinal),
            Article = head.Article,
            Modified = head.Modified,
            Headers = head.Headers,
            Incomplete = head.Incomplete,
        };
        return new KeptPage(head.Key, page, head.Made, body.ToArray()) { Stale = bytes[0] == Stale || head.Program != program, OnDisk = true };
    }

    /// <summary>The file's name in the folder of pages.</summary>
    public static string NameOf(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return Path.Combine(hash[..2], hash[2..40] + ".page");
    }

    private static Head? HeadOf(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Head>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Head(
        string Key, string Program, DateTimeOffset Made, int Status, string ContentType, string[] Tags, Guid? Article, DateTimeOffset? Modified,
        IReadOnlyDictionary<string, string> Headers, bool Incomplete, int Length, string Hash);
}
