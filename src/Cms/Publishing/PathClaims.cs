using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Publishing;

/// <summary>Gives articles their paths. A path once public belongs to its article for ever.</summary>
internal static class PathClaims
{
    private const int Attempts = 100;

    /// <summary>The path of the text about to be published, claimed for its article.</summary>
    /// <exception cref="EditorialException">The writer's own slug belongs to another article.</exception>
    public static async Task<string> ClaimAsync(EditorialWork work, ContentTypeDescriptor type, ArticleContent content, CancellationToken cancellationToken)
    {
        var path = await ForeseeAsync(work, type, content, cancellationToken);
        if (!await work.Db.PublishedPaths.AnyAsync(p => p.Path == path, cancellationToken))
            work.Db.PublishedPaths.Add(new PublishedPath { Path = path, ArticleId = work.Article.Id, Since = work.Now });
        return path;
    }

    /// <summary>The path that the text would get now; claims nothing.</summary>
    public static async Task<string> ForeseeAsync(EditorialWork work, ContentTypeDescriptor type, ArticleContent content, CancellationToken cancellationToken)
    {
        var locale = work.Article.Locale;
        if (!string.IsNullOrEmpty(content.Slug))
        {
            var chosen = type.PathOf(locale, content.Slug, content.Column);
            return await IsFreeAsync(work, chosen, cancellationToken)
                ? chosen
                : throw new EditorialException(ProblemCode.SlugTaken, $"Đường dẫn {chosen} đã thuộc về bài khác; hãy chọn đường dẫn khác.");
        }

        var slug = Slug.From(content.Headline);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var candidate = type.PathOf(locale, attempt == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{attempt}"), content.Column);
            if (await IsFreeAsync(work, candidate, cancellationToken))
                return candidate;
        }

        throw new EditorialException(ProblemCode.SlugTaken, "Quá nhiều bài trùng tiêu đề; hãy tự đặt đường dẫn.");
    }

    // Free: never public, or public for this very article; and not a path that the site itself uses.
    private static async Task<bool> IsFreeAsync(EditorialWork work, string path, CancellationToken cancellationToken)
    {
        if (ReservedPaths.Contains(path))
            return false;
        var owner = await work.Db.PublishedPaths.Where(p => p.Path == path).Select(p => (Guid?)p.ArticleId).SingleOrDefaultAsync(cancellationToken);
        return owner is null || owner == work.Article.Id;
    }
}
