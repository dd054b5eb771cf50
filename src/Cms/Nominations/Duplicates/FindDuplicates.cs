using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Duplicates;

/// <summary>Finds exemplars of the same name: nominated by whichever unit, or public already. It warns; whether they are the same people decide.</summary>
public sealed class FindDuplicates(IDbContextFactory<PortalDbContext> contexts, HeadlineFinder headlines)
{
    private const int Most = 5;
    private const int ShortestKey = 5;

    public async Task<IReadOnlyList<PossibleDuplicate>> ExecuteAsync(Nomination nomination, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nomination);
        ArgumentNullException.ThrowIfNull(actor);
        if (nomination.SubjectKey.Length < ShortestKey)
            return [];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. await NominatedAsync(db, nomination, actor, cancellationToken), .. await PublishedAsync(db, nomination, cancellationToken)];
    }

    private static async Task<IEnumerable<PossibleDuplicate>> NominatedAsync(
        PortalDbContext db, Nomination nomination, Actor actor, CancellationToken cancellationToken)
    {
        var (id, key) = (nomination.Id, nomination.SubjectKey);
        var same = db.Nominations.AsNoTracking().Where(n => n.SubjectKey == key && n.Id != id && n.State != NominationState.Draft);
        var found = await same.OrderByDescending(n => n.UpdatedAt).ThenBy(n => n.Id).Take(Most)
            .Select(n => new { n.Id, n.Subject, n.State, n.ReceivedAt }).ToListAsync(cancellationToken);
        var ids = found.Select(n => n.Id).ToList();
        var visible = await db.Nominations.VisibleTo(actor).Where(n => ids.Contains(n.Id)).Select(n => n.Id).ToListAsync(cancellationToken);
        return found.Select(n => new PossibleDuplicate(
            n.Subject,
            $"đã được đề cử{(n.ReceivedAt is { } at ? $" ngày {Clock.DayOf(at).ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture)}" : "")}, {NominationStateName.Of(n.State).ToLowerInvariant()}",
            visible.Contains(n.Id) ? DeskPaths.Nomination(n.Id) : null));
    }

    private async Task<IEnumerable<PossibleDuplicate>> PublishedAsync(PortalDbContext db, Nomination nomination, CancellationToken cancellationToken)
    {
        // Without those made of this nomination, of course.
        var ids = (await headlines.FindAsync(nomination.Subject, cancellationToken)).Where(i => i != nomination.ArticleId).ToList();
        var found = await db.Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id) && a.PublicEdition != null && (a.Type == "model-example" || a.Type == "case-study"))
            .OrderByDescending(a => a.FirstPublishedAt).ThenBy(a => a.Id).Take(Most)
            .Select(a => new { a.Id, a.Headline }).ToListAsync(cancellationToken);
        return found.Where(a => $"-{Slug.From(a.Headline, 400)}-".Contains($"-{nomination.SubjectKey}-", StringComparison.Ordinal))
            .Select(a => new PossibleDuplicate(a.Headline, "đã đăng trên cổng", DeskPaths.Article(a.Id)));
    }
}
