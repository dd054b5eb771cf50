using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Tests.Checks;

/// <summary>Contents under a single check that needs no database.</summary>
internal static class Examined
{
    public static ContentTypeRegistry Types { get; } = new();

    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 1, 30, 0, TimeSpan.Zero);

    public static IReadOnlyList<Finding> Body(ContentCheck check, string body, string locale = "vi") => Of(check, new News { Body = body }, "news", locale);

    public static IReadOnlyList<Finding> Of(ContentCheck check, ArticleContent content, string type = "news", string locale = "vi", string? option = null)
    {
        // Content checks are promised nothing but the content.
        var article = new CheckedArticle(null, locale, Types.Get(type), content, null!, Now)
        {
            Options = option is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [check.Description.Code] = option },
        };
        return check.Find(article).ToList();
    }

    /// <summary>The words of the source that a finding is about.</summary>
    public static string Place(Finding finding, string source) => source.Substring(finding.Offset!.Value, finding.Length);
}
