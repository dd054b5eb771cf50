using System.Globalization;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Management;

/// <summary>The version that a caller has read, from <c>If-Match</c>, and the one to send with answers, as a strong <c>ETag</c>.</summary>
internal static class IfMatch
{
    /// <exception cref="EditorialException">The header is missing, says "any", or holds no version.</exception>
    public static int Version(HttpContext context)
    {
        var tag = Tag(context);
        return int.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new EditorialException(ProblemCode.InvalidParameter, $"If-Match: “{tag}” không phải phiên bản; hãy gửi nguyên ETag đã nhận, ví dụ \"3\".");
    }

    /// <summary>The tag without its quotation marks.</summary>
    /// <inheritdoc cref="Version"/>
    public static string Tag(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString().Trim();
        // "*" would overwrite whatever is there, which is what the header is asked for to prevent.
        if (header is "" or "*")
            throw new EditorialException(ProblemCode.VersionRequired, "Hãy gửi If-Match với ETag đã nhận khi đọc, để không ghi đè thay đổi của người khác.");
        if (header.Length is > 2 and <= 200 && header[0] == '"' && header[^1] == '"' && header.AsSpan(1, header.Length - 2).IndexOf('"') < 0)
            return header[1..^1];
        throw new EditorialException(ProblemCode.InvalidParameter, "If-Match phải là một ETag mạnh trong dấu ngoặc kép, ví dụ \"3\".");
    }

    public static void SetETag(HttpContext context, int version) =>
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static void SetETag(HttpContext context, string tag) => context.Response.Headers.ETag = $"\"{tag}\"";
}
