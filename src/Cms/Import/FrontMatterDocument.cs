using System.Text.Json.Nodes;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Import;

/// <summary>A Markdown file with fields in YAML at its head, between two lines <c>---</c>.</summary>
/// <param name="Fields">The fields, named as they are written; empty when the file has no head.</param>
/// <param name="Body">The Markdown below the head.</param>
/// <param name="BodyLine">The line of the file, from 1, at which the body starts.</param>
public sealed record FrontMatterDocument(JsonObject Fields, string Body, int BodyLine)
{
    /// <summary>Longest file that is read, in characters.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Longest head that is read, in characters.</summary>
    public const int MaxHeadLength = 256 * 1024;

    /// <summary>Whether a text begins as one that has a head.</summary>
    public static bool HasHead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().TrimStart('\uFEFF');
        var end = first.IndexOf('\n');
        return first[..(end < 0 ? first.Length : end)].TrimEnd() is "---";
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FrontMatterException">The head cannot be read; the message says in which line and why.</exception>
    public static FrontMatterDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
            throw new FrontMatterException(1, $"tệp dài {text.Length:N0} ký tự, quá giới hạn {MaxLength:N0}. Hãy tách thành nhiều tệp.");
        var clean = VietnameseText.Normalize(text.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        if (!HasHead(clean))
            return new FrontMatterDocument([], clean.Trim('\n'), 1);
        var (start, end, bodyStart) = Head(clean);
        if (end - start > MaxHeadLength)
            throw new FrontMatterException(1, $"phần đầu tệp dài quá {MaxHeadLength:N0} ký tự. Hãy chuyển nội dung xuống thân bài.");
        var fields = FrontMatterReader.Read(clean[start..end], firstLine: 2);
        var body = clean[bodyStart..].TrimStart('\n');
        return new FrontMatterDocument(fields, body.TrimEnd(), 1 + clean.AsSpan(0, clean.Length - body.Length).Count('\n'));
    }

    private static (int Start, int End, int BodyStart) Head(string text)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        for (var line = start; start > 0 && line < text.Length;)
        {
            var newline = text.IndexOf('\n', line);
            var end = newline < 0 ? text.Length : newline;
            if (text.AsSpan(line, end - line).TrimEnd() is "---" or "...")
                return (start, line, Math.Min(end + 1, text.Length));
            line = end + 1;
        }
        throw new FrontMatterException(1, "phần đầu tệp mở bằng dòng --- nhưng không có dòng --- để đóng. Hãy thêm một dòng --- trước thân bài.");
    }
}
