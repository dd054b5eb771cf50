using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Nominations.Lists;

/// <summary>Nominations that a person may see, the latest changed first.</summary>
public sealed class NominationList(PortalDbContext db, IOptions<NominationsOptions> options, TimeProvider time)
{
    private const int PageSize = 30;

    public async Task<NominationPage> ReadAsync(NominationFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var late = time.Now().AddDays(-options.Value.AnswerDays);
        var found = Narrow(db.Nominations.AsNoTracking().VisibleTo(actor), filter, late);
        var counts = await found.GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var overdue = await Overdue(found, late).CountAsync(cancellationToken);
        var rows = await RowsAsync(filter, filter.State is { } state ? found.Where(n => n.State == state) : found, late, cancellationToken);
        var next = rows.Count > PageSize ? (rows[PageSize - 1].UpdatedAt, rows[PageSize - 1].Id) : ((DateTimeOffset, Guid)?)null;
        return new NominationPage(rows.Take(PageSize).ToList(), counts, overdue, next);
    }

    private static IQueryable<Nomination> Narrow(IQueryable<Nomination> nominations, NominationFilter filter, DateTimeOffset late)
    {
        foreach (var word in Slug.From(filter.Text, NominationText.Short).Split('-', StringSplitOptions.RemoveEmptyEntries))
            nominations = nominations.Where(n => n.SubjectKey.Contains(word));
        if (filter.Organisation is { } organisation)
            nominations = nominations.Where(n => n.Organisation == organisation);
        if (filter.Kind is { } kind)
            nominations = nominations.Where(n => n.Kind == kind);
        if (filter.Asked)
            nominations = nominations.Where(n => n.AwaitsUnit);
        return filter.Overdue ? Overdue(nominations, late) : nominations;
    }

    private static IQueryable<Nomination> Overdue(IQueryable<Nomination> nominations, DateTimeOffset late) =>
        nominations.Where(n => (n.State == NominationState.Received || n.State == NominationState.Verified) && !n.AwaitsUnit && n.StateSince < late);

    private static Task<List<NominationRow>> RowsAsync(
        NominationFilter filter, IQueryable<Nomination> found, DateTimeOffset late, CancellationToken cancellationToken)
    {
        if (filter.After is { } after)
            found = found.Where(n => n.UpdatedAt < after.At || (n.UpdatedAt == after.At && n.Id.CompareTo(after.Id) > 0));
        return found.OrderByDescending(n => n.UpdatedAt).ThenBy(n => n.Id).Take(PageSize + 1)
            .Select(n => new NominationRow(
                n.Id, n.Subject, n.Kind, n.State, n.Organisation, n.CreatedByName, n.StateSince, n.UpdatedAt, n.AwaitsUnit, n.DeclineReason,
                n.DecisionNumber, n.DecisionDate, n.ArticleWithdrawnAt != null,
                (n.State == NominationState.Received || n.State == NominationState.Verified) && !n.AwaitsUnit && n.StateSince < late))
            .ToListAsync(cancellationToken);
    }
}
