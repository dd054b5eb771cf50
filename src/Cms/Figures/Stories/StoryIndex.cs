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
        var json = await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == article).OrderByDescending(s => s.Edition).Select(s => s.Json)
            .FirstAsync(cancellationToken);
        return StoryFacets.Of(SnapshotJson.Read(json));
    }
}
