using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Feedback;

/// <summary>Readers' messages as the desk lists them, newest first.</summary>
public sealed class FeedbackList(PortalDbContext db)
{
    private const int PageSize = 40;
    private const int MostPeople = 200;

    /// <summary>Messages that nobody has ended.</summary>
    public Task<int> CountOpenAsync(CancellationToken cancellationToken) =>
        db.FeedbackMessages.CountAsync(m => m.State == FeedbackState.New || m.State == FeedbackState.Assigned, cancellationToken);

    public async Task<FeedbackPage> ReadAsync(FeedbackFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var counts = await db.FeedbackMessages.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var found = Narrow(db.FeedbackMessages.AsNoTracking(), filter, actor);
        if (filter.After is { } after)
            found = found.Where(m => m.ReceivedAt < after.At || (m.ReceivedAt == after.At && m.Id.CompareTo(after.Id) > 0));
        var rows = await found.OrderByDescending(m => m.ReceivedAt).ThenBy(m => m.Id).Take(PageSize + 1)
            .Select(m => new FeedbackRow(
                m,
                db.Articles.Where(a => a.Id == m.ArticleId).Select(a => a.Headline).FirstOrDefault(),
                db.Users.Where(u => u.Id == m.AssignedTo).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var next = rows.Count > PageSize ? (rows[PageSize - 1].Message.ReceivedAt, rows[PageSize - 1].Message.Id) : ((DateTimeOffset, Guid)?)null;
        return new FeedbackPage([.. rows.Take(PageSize)], counts, next);
    }

    /// <summary>Those to whom a message may be given, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PeopleAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var roles = Role.All.Where(role => RolePermissions.Of(role).Contains(FeedbackTransactions.Needed)).ToList();
        var people = await db.Users.AsNoTracking().Where(u => (u.LockoutEnd == null || u.LockoutEnd < now)
                && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && roles.Contains(role.Name!))))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(MostPeople).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return people.ConvertAll(p => (p.Id, p.DisplayName));
    }

    private static IQueryable<FeedbackMessage> Narrow(IQueryable<FeedbackMessage> messages, FeedbackFilter filter, Actor actor)
    {
        if (filter.State is { } state)
            messages = messages.Where(m => m.State == state);
        else if (!filter.All)
            messages = messages.Where(m => m.State == FeedbackState.New || m.State == FeedbackState.Assigned);
        if (filter.Kind is { } kind)
            messages = messages.Where(m => m.Kind == kind);
        return filter.Mine ? messages.Where(m => m.AssignedTo == actor.Id) : messages;
    }
}
