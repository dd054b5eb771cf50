using CommsPortal.Contracts.Articles;

namespace CommsPortal.Contracts.Tests;

/// <summary>Articles to test with.</summary>
internal static class Sample
{
    public static Article Article(string slug, int minute = 0)
    {
        var at = new DateTimeOffset(2026, 5, 1, 1, 0, 0, TimeSpan.Zero).AddMinutes(minute);
        return new Article
        {
            Id = Guid.CreateVersion7(at),
            Type = "news",
            Locale = "vi",
            Headline = "Tiêu đề " + slug,
            Path = "/tin-tuc/" + slug,
            Edition = 1,
            Published = at,
            Updated = at,
            Body = new ArticleBody("Thân bài", "<p>Thân bài</p>", "Thân bài"),
        };
    }
}
