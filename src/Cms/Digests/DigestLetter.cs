using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CommsPortal.Cms.Mail;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Digests;

/// <summary>A letter with new articles: plain text, and the same in one simple table. No pictures, no links but to the site, nothing that tells of reading.</summary>
internal static class DigestLetter
{
    /// <summary>What such letters are marked with in the outbox.</summary>
    public const string Purpose = "digest";

    /// <summary>Articles in one letter; the rest is counted.</summary>
    public const int Most = 30;

    private const int LongestSubject = 150;
    private const int LongestLead = 300;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="site">Address of the public site without a slash at its end.</param>
    /// <param name="token">For the links by which the reader changes or ends it.</param>
    public static OutgoingMail Of(DigestSubscription subscription, IReadOnlyList<ArticleSummary> articles, string site, string token, Guid id, DateTimeOffset now)
    {
        var english = subscription.Locale == "en";
        var (manage, leave) = english
            ? ($"{site}/en/subscribe/manage/{token}", $"{site}/en/subscribe/leave/{token}")
            : ($"{site}/dang-ky-tin/quan-ly/{token}", $"{site}/dang-ky-tin/thoi/{token}");
        var words = english ? new Words("Change topics", "Unsubscribe", "You get this letter because you asked for it and confirmed your address.", "New articles")
            : new Words("Đổi chủ đề", "Thôi nhận tin", "Bạn nhận thư này vì đã đăng ký và xác nhận địa chỉ của mình.", "Bài mới");
        var shown = articles.Take(Most).ToList();
        var rest = Rest(articles.Count - shown.Count, english);
        return new OutgoingMail
        {
            Id = id,
            Address = subscription.Email,
            Name = english ? "Reader" : "Bạn đọc",
            Subject = LetterFormat.Line(articles.Count == 1 ? shown[0].Headline : $"{shown[0].Headline} {(english ? $"and {articles.Count - 1} more" : $"và {articles.Count - 1} bài nữa")}", LongestSubject),
            Text = Text(shown, rest, words, site, manage, leave),
            Html = Html(shown, rest, words, site, manage, leave, subscription.Locale),
            CreatedAt = now,
            DueAt = now,
            Purpose = Purpose,
            ListUnsubscribe = leave,
        };
    }

    private static string? Rest(int count, bool english) => count <= 0 ? null : english ? $"… and {count} more articles on the site." : $"… và {count} bài nữa trên trang tin.";

    private static string Text(List<ArticleSummary> articles, string? rest, Words words, string site, string manage, string leave)
    {
        var text = new StringBuilder();
        foreach (var article in articles)
        {
            text.Append(article.Headline).Append('\n').Append(site).Append(article.Path).Append('\n');
            if (article.Lead.Length > 0)
                text.Append(LetterFormat.Line(article.Lead, LongestLead)).Append('\n');
            text.Append('\n');
        }

        if (rest is not null)
            text.Append(rest).Append('\n').Append(site).Append("/\n\n");
        return text.Append("-- \n").Append(words.Why).Append('\n').Append(words.Manage).Append(": ").Append(manage).Append('\n')
            .Append(words.Leave).Append(": ").Append(leave).Append('\n').ToString();
    }

    private static string Html(List<ArticleSummary> articles, string? rest, Words words, string site, string manage, string leave, string locale)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"").Append(locale).Append("\"><head><meta charset=\"utf-8\"><title>").Append(Encode(words.Title))
            .Append("</title></head><body><table role=\"presentation\" width=\"100%\" cellpadding=\"8\" cellspacing=\"0\">");
        foreach (var article in articles)
        {
            html.Append("<tr><td><h2><a href=\"").Append(Encode(site + article.Path)).Append("\">").Append(Encode(article.Headline)).Append("</a></h2>");
            if (article.Lead.Length > 0)
                html.Append("<p>").Append(Encode(LetterFormat.Line(article.Lead, LongestLead))).Append("</p>");
            html.Append("</td></tr>");
        }

        if (rest is not null)
            html.Append("<tr><td><p><a href=\"").Append(Encode(site)).Append("/\">").Append(Encode(rest)).Append("</a></p></td></tr>");
        return html.Append("</table><hr><p><small>").Append(Encode(words.Why)).Append("<br><a href=\"").Append(Encode(manage)).Append("\">").Append(Encode(words.Manage))
            .Append("</a> · <a href=\"").Append(Encode(leave)).Append("\">").Append(Encode(words.Leave)).Append("</a></small></p></body></html>").ToString();
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private sealed record Words(string Manage, string Leave, string Why, string Title);
}
