using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Notices;

/// <summary>What notices say (Vietnamese).</summary>
internal static class NoticeText
{
    private const int LongestQuote = 240;

    /// <summary>The subject of a letter with this one notice.</summary>
    public static string TitleOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Turn => "Bài chờ bạn duyệt",
        NoticeKind.SentBack => "Bài bị trả lại để sửa",
        NoticeKind.Approved => "Bài đã được duyệt",
        NoticeKind.Published => "Bài đã đăng",
        NoticeKind.Comment => "Góp ý mới",
        NoticeKind.Mention => "Có người nhắc đến bạn",
        NoticeKind.Assigned => "Bài được giao cho bạn",
        NoticeKind.Due => "Bài sắp đến hạn",
        NoticeKind.Overdue => "Bài đã quá hạn",
        NoticeKind.Held => "Bài không đăng được theo giờ hẹn",
        NoticeKind.Feedback => "Bạn đọc báo sai sót trong bài của bạn",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a title."),
    };

    public static string Name(Article article) => $"“{(article.Headline.Length == 0 ? "(chưa có tiêu đề)" : article.Headline)}”";

    /// <summary>The beginning of what somebody wrote, on one line.</summary>
    public static string Quote(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line[..LongestQuote].TrimEnd() + "…";
    }
}
