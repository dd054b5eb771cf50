using System.Collections.Frozen;
using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Markdown.Sources;

namespace CommsPortal.Cms.Checks.Links;

/// <summary>The words of a link say where it leads: heard on their own, "here" and "see more" say nothing.</summary>
public sealed class LinkTextCheck : ContentCheck
{
    private const string Remedy = "Đặt liên kết vào chữ nói rõ nơi đến, ví dụ tên văn bản hoặc tên trang.";

    // Without the marks of the end; a person who is read the list of links hears just this.
    private static readonly FrozenSet<string> Vague = new[]
    {
        "đây", "tại đây", "ở đây", "vào đây", "bấm", "bấm đây", "bấm vào đây", "bấm vào", "nhấn", "nhấn vào đây", "nhấp vào đây", "click",
        "click vào đây", "click here", "here", "this", "link", "link này", "liên kết", "liên kết này", "đường link", "đường link này",
        "đường dẫn", "đường dẫn này", "xem", "xem thêm", "xem tiếp", "xem chi tiết", "xem tại đây", "xem thêm tại đây",
        "xem chi tiết tại đây", "đọc thêm", "đọc tiếp", "chi tiết", "chi tiết tại đây", "thêm", "tiếp", "tải về", "tải về tại đây",
        "tải tại đây", "tải xuống", "tải xuống tại đây", "trang này", "website", "web", "trang web", "bài này", "more", "read more",
        "see more", "learn more", "details", "download", "this link", "this page",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override CheckDescription Description { get; } = new(
        "link-text", "Chữ liên kết không rõ",
        "Chữ mang liên kết phải cho biết liên kết dẫn tới đâu; “tại đây”, “xem thêm” hay một địa chỉ trần thì không.",
        CheckSeverity.Warning);

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Texts.Where(t => t.Markdown is not null)
            .SelectMany(text => text.Markdown!.Links.Select(link => FindAt(text, link)).OfType<Finding>());
    }

    private static Finding? FindAt(CheckedText text, SourceLink link)
    {
        // A mail address or a telephone number is what it is.
        if (link.Url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || link.Url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return link.Text.Length == 0 ? Found(text, link, "Liên kết không có chữ.") : null;
        var words = link.Text.ToLowerInvariant().Trim(' ', '.', ',', ':', ';', '!', '…', '>', '»', '→', '“', '”', '"', '(', ')', '[', ']');
        if (words.Length == 0)
            return Found(text, link, "Liên kết không có chữ.");
        if (Vague.Contains(words))
            return Found(text, link, $"“{link.Text}” không cho biết liên kết dẫn tới đâu.");
        return IsAddress(words) ? Found(text, link, "Chữ liên kết là một địa chỉ trần.") : null;
    }

    private static Finding Found(CheckedText text, SourceLink link, string message) =>
        Finding.At(text, link.Offset, link.Length, message, Remedy) with { Subject = link.Url };

    private static bool IsAddress(string words) =>
        !words.Contains(' ')
            && (words.StartsWith("http://", StringComparison.Ordinal) || words.StartsWith("https://", StringComparison.Ordinal)
            || words.StartsWith("www.", StringComparison.Ordinal));
}
