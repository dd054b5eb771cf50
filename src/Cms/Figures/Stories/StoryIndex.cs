using System.Text.Json;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Stories;

/// <summary>Writes the stories of some articles as they are now. What was written before is replaced, so it may be done again.</summary>
internal static class StoryIndex
{
    public static async Task RefreshAsync(PortalDbContext db, IReadOnlyCollection<Guid> articles, long revision, CancellationToken cancellationToken)
    {
        var groups = await db.Articles.Where(a => articles.Contains(a.Id)).Select(a => a.TranslationGroup).Distinct().ToListAsync(cancellationToken);
        var published = await db.Articles.AsNoTracking()
            .Where(a => groups.Contains(a.TranslationGroup) && a.FirstPublishedAt != null).ToListAsync(cancellationToken);
        var known = await db.PublishedStories.Where(s => groups.Contains(s.TranslationGroup)).ToDictionaryAsync(s => s.TranslationGroup, cancellationToken);
        foreach (var group in published.GroupBy(a => a.TranslationGroup))
        {
            List<Article> translations = [.. group.OrderBy(a => a.FirstPublishedAt).ThenBy(a => a.Id)];
            var facets = await FacetsAsync(db, translations[0].Id, cancellationToken);
            if (!known.TryGetValue(group.Key, out var story))
                db.PublishedStories.Add(story = new PublishedStory { TranslationGroup = group.Key, Facets = facets });
            (story.ArticleId, story.Published) = (translations[0].Id, translations[0].FirstPublishedAt!.Value);
            story.WithdrawnAt = translations.TrueForAll(a => a.PublicEdition is null) ? translations.Max(a => a.WithdrawnAt) : null;
            (story.Facets, story.Revision) = (facets, revision);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // As it was last public.
    private static async Task<string> FacetsAsync(PortalDbContext db, Guid article, CancellationToken cancellationToken)
    {
        var last = await (
            from snapshot in db.Snapshots.AsNoTracking()
            join edition in db.Editions.AsNoTracking() on new { snapshot.ArticleId, Number = snapshot.Edition } equals new { edition.ArticleId, edition.Number }
            where snapshot.ArticleId == article
            orderby snapshot.Edition descending
            select new { snapshot.Json, edition.Content }).FirstAsync(cancellationToken);
        return StoryFacets.Of(SnapshotJson.Read(last.Json), AuthorsOf(last.Content));
    }

    private static List<string> AuthorsOf(string content)
    {
        using var json = JsonDocument.Parse(content);
        return json.RootElement.TryGetProperty("bylines", out var bylines)
            ? [.. bylines.EnumerateArray().Select(b => b.TryGetProperty("author", out var author) ? author.GetString() : null).OfType<string>()]
            : [];
    }
}
