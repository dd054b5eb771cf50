using System.Collections.Frozen;

namespace CommsPortal.Cms.Publishing;

/// <summary>Root paths that belong to the site's own pages, so that no standing page may take them.</summary>
public static class ReservedPaths
{
    private static readonly FrozenSet<string> First = new[]
    {
        "tin-tuc", "chuyen-muc", "cau-chuyen", "guong-dien-hinh", "van-ban", "phong-trao", "tru-cot", "linh-vuc", "dia-phuong", "don-vi",
        "doi-tuong", "chi-tieu", "the", "tac-gia", "tim-kiem", "da-luu", "nhung", "oembed", "preview", "media", "api", "press", "desk", "en", "healthz", "readyz", "openapi", "assets",
        "fonts", "css", "js", "sitemap", "feed", "rss", "atom", "chat-luong", "he-thong-thiet-ke",
        "dang-ky-tin", "gui-toa-soan", "hoi-dap", "gop-y", "bao-chi",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FirstEnglish = new[]
    {
        "news", "columns", "case-studies", "model-examples", "documents", "campaigns", "pillars", "sectors", "localities", "organisations",
        "indicators", "tags", "search", "saved", "authors", "subscribe", "feedback", "answers", "press", "quality",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a path of one segment, or of one below <c>/en</c>, that the site uses itself.</summary>
    public static bool Contains(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var segments = path.Trim('/').Split('/');
        return segments switch
        {
            [var only] => First.Contains(only),
            ["en", var only] => FirstEnglish.Contains(only),
            _ => false,
        };
    }
}
