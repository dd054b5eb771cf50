using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>What is to be published or withdrawn, and what was published, day by day, as far as a person may see it.</summary>
public sealed class PublicationCalendar(PortalDbContext db, TimeProvider time)
{
    /// <summary>How many appointments a page shows at most.</summary>
    public const int MostAppointments = 500;

    /// <summary>How many published articles a page counts at most, the latest ones.</summary>
    public const int MostPublished = 10_000;

    private const int PublishedInMonth = 4;
    private const int PublishedInWeek = 40;

    // The scheduler looks twice a second; what is a minute late is not merely being done.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>The days of a period, each with its entries.</summary>
    public async Task<IReadOnlyList<CalendarDay>> ReadAsync(CalendarPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(actor);
        var (from, until) = (DeskTime.StartOf(period.From), DeskTime.StartOf(period.Until));
        var room = period.View == CalendarView.Week ? PublishedInWeek : PublishedInMonth;
        var published = (await PublishedAsync(from, until, cancellationToken)).ToLookup(p => Clock.DayOf(p.At), p => p.Id);
        var shown = await EntriesAsync([.. published.SelectMany(day => day.Take(room))], actor, cancellationToken);
        var entries = shown.Concat(await AppointmentsAsync(from, until, actor, cancellationToken)).ToLookup(e => Clock.DayOf(e.At));
        return
        [
            .. period.Days.Select(day => new CalendarDay(
                day, [.. entries[day].OrderBy(e => e.At).ThenBy(e => e.Id)], Math.Max(0, published[day].Count() - room))),
        ];
    }

    // Everybody at the desk may see what is public, so no article has to be looked at to count it.
    private async Task<IReadOnlyList<(DateTimeOffset At, Guid Id)>> PublishedAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rows = await db.LiveArticles.AsNoTracking().Where(l => l.Published >= from && l.Published < until)
            .OrderByDescending(l => l.Published).ThenByDescending(l => l.ArticleId)
            .Select(l => new { l.Published, l.ArticleId }).Take(MostPublished).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => (r.Published, r.ArticleId));
    }

    private async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(List<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.AsNoTracking().VisibleTo(actor).Where(a => ids.Contains(a.Id) && a.FirstPublishedAt != null)
            .Select(a => new
            {
                a.Id,
                a.Version,
                a.FirstPublishedAt,
                a.Headline,
                a.Type,
                Author = db.Users.Where(u => u.Id == a.CreatedBy).Select(u => u.DisplayName).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(a => new CalendarEntry(
            a.Id, a.Version, CalendarEntryKind.Published, a.FirstPublishedAt!.Value, a.Headline, a.Type, a.Author, MayMove: false, IsLate: false));
    }

    private async Task<IReadOnlyList<CalendarEntry>> AppointmentsAsync(
        DateTimeOffset from, DateTimeOffset until, Actor actor, CancellationToken cancellationToken)
    {
        var late = time.Now() - Tolerance;
        var rows = await (
            from action in db.ScheduledActions.AsNoTracking()
            where action.DoneAt == null && action.DueAt >= @from && action.DueAt < until
            join article in db.Articles.AsNoTracking().VisibleTo(actor) on action.ArticleId equals article.Id
            join edition in db.Editions on new { ArticleId = article.Id, Number = article.LatestEdition } equals new { edition.ArticleId, edition.Number }
            orderby action.DueAt, action.Id
            select new
            {
                action.Kind,
                action.DueAt,
                IsLatest = action.Edition == article.LatestEdition,
                article.Id,
                article.Version,
                article.Headline,
                article.Type,
                article.Office,
                article.Column,
                edition.State,
                Author = db.Users.Where(u => u.Id == article.CreatedBy).Select(u => u.DisplayName).FirstOrDefault(),
            }).Take(MostAppointments).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new CalendarEntry(
            r.Id, r.Version, r.Kind == ScheduledActionKind.Publish ? CalendarEntryKind.Publish : CalendarEntryKind.Withdraw, r.DueAt, r.Headline, r.Type,
            r.Author, r.IsLatest && actor.MayWorkOn(r.Office, r.Column, r.Type) && Moves(r.State, actor), r.DueAt < late));
    }

    // A correction that has been begun has to be published or dropped before the public text gets another end.
    private static bool Moves(EditionState state, Actor actor) => state switch
    {
        EditionState.Scheduled => actor.May(Permission.Publish),
        EditionState.Published => actor.May(Permission.Withdraw),
        _ => false,
    };
}
