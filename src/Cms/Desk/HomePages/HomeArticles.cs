using System.Text.Json;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.HomePages;

/// <summary>The articles that the form of a front page names, and those that are looked for.</summary>
public sealed class HomeArticles(PortalDbContext db, ArticleFinder finder)
{
    public Task<IReadOnlyDictionary<Guid, ArticleTitle>> TitlesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken) =>
        finder.TitlesAsync(ids, cancellationToken);

    /// <summary>Some articles of one language by words of their headlines.</summary>
    public Task<IReadOnlyList<ArticleTitle>> SearchAsync(string text, string locale, Actor actor, CancellationToken cancellationToken) =>
        finder.SearchAsync(text, null, actor, cancellationToken, locale);

    /// <summary>The measured results of public stories, by the story.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> ResultsAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
            return new Dictionary<Guid, IReadOnlyList<string>>();
        var stories = await db.LiveArticles.AsNoTracking().Where(l => wanted.Contains(l.ArticleId)).Select(l => new { l.ArticleId, l.Json }).ToListAsync(cancellationToken);
        return stories.ToDictionary(s => s.ArticleId, s => ResultsOf(s.Json));
    }

    private static IReadOnlyList<string> ResultsOf(byte[] json)
    {
        using var article = JsonDocument.Parse(json);
        if (!article.RootElement.TryGetProperty("details", out var details) || !details.TryGetProperty("results", out var results))
            return [];
        return [.. results.EnumerateArray().Select(r => r.TryGetProperty("indicator", out var name) ? name.GetString() : null).OfType<string>()];
    }
}
