using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>What to say of an article that is not public: gone with its reason if it ever was public, otherwise as if it never were.</summary>
public static class Gone
{
    // A new one each time: sending a problem writes the request's traceId into it.
    public static ProblemHttpResult NotFound =>
        PortalProblems.Of(ProblemCode.NotFound, "There is no such article", "No public article has this address. What is not published looks like what never was.");

    /// <summary>The problem for the article <paramref name="id"/>, which has no row in the live index.</summary>
    public static async Task<ProblemHttpResult> ProblemOfAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        await NoticeOfAsync(db, id, cancellationToken) is { } notice
            ? PortalProblems.Of(
                ProblemCode.Withdrawn, "The article was withdrawn", notice.Reason, new Dictionary<string, object?> { ["withdrawal"] = notice })
            : NotFound;

    /// <summary>
    /// The notice of withdrawal; null for what never was public. A withdrawn article keeps its last public headline here, so that readers
    /// who have a copy know which one is meant; a deleted one does not (its headline is empty).
    /// </summary>
    public static async Task<WithdrawalNotice?> NoticeOfAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var article = await db.Articles.AsNoTracking()
            .Where(a => a.Id == id && a.FirstPublishedAt != null && a.PublicEdition == null)
            .Select(a => new { a.WithdrawnAt, a.WithdrawalReason, a.DeletedAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (article is null || (article.DeletedAt ?? article.WithdrawnAt) is not { } at)
            return null;
        var last = await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == id).OrderByDescending(s => s.Edition)
            .Select(s => new { s.Path, s.Json }).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
            return null;
        var headline = article.DeletedAt is null ? SnapshotJson.Read(last.Json).Headline : "";
        return new WithdrawalNotice(id, last.Path, headline, at, article.WithdrawalReason ?? "");
    }
}
