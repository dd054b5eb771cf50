using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Notices;

/// <summary>A person's notices at the desk.</summary>
public sealed class NoticeList(PortalDbContext db, TimeProvider time)
{
    public const int PageSize = 40;

    /// <summary>Where the count of unread ones ends.</summary>
    public const int MostCounted = 100;

    /// <param name="before">The last notice of the page before; null for the newest.</param>
    public async Task<IReadOnlyList<Notice>> ReadAsync(Guid person, Guid? before, CancellationToken cancellationToken)
    {
        var notices = db.Notices.AsNoTracking().Where(n => n.PersonId == person);
        if (before is { } last && await db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.Id == last && n.PersonId == person, cancellationToken) is { } seen)
            notices = notices.Where(n => n.At < seen.At || (n.At == seen.At && n.Id.CompareTo(last) < 0));
        return await notices.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
    }

    /// <returns>At most <see cref="MostCounted"/>.</returns>
    public Task<int> CountUnreadAsync(Guid person, CancellationToken cancellationToken) =>
        db.Notices.Where(n => n.PersonId == person && n.ReadAt == null).Take(MostCounted).CountAsync(cancellationToken);

    /// <summary>Marks notices as read; what was read needs no letter any more.</summary>
    /// <param name="article">Only those about this article; null for all.</param>
    public async Task MarkReadAsync(Guid person, Guid? article, CancellationToken cancellationToken)
    {
        var unread = db.Notices.Where(n => n.PersonId == person && n.ReadAt == null && (article == null || n.ArticleId == article));
        if (!await unread.AnyAsync(cancellationToken))
            return;
        var now = time.Now();
        await unread.ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now).SetProperty(n => n.MailedAt, n => n.MailedAt ?? now), cancellationToken);
    }

    public async Task<MailChoice> ChoiceAsync(Guid person, CancellationToken cancellationToken) =>
        await db.MailPreferences.Where(p => p.PersonId == person).Select(p => (MailChoice?)p.Choice).SingleOrDefaultAsync(cancellationToken) ?? MailChoice.Daily;

    public async Task ChooseAsync(Guid person, MailChoice choice, CancellationToken cancellationToken)
    {
        if (await db.MailPreferences.SingleOrDefaultAsync(p => p.PersonId == person, cancellationToken) is { } row)
            row.Choice = choice;
        else
            db.MailPreferences.Add(new MailPreference { PersonId = person, Choice = choice });
        // What waits for a letter that is not wanted any longer would otherwise come when it is wanted again.
        if (choice != MailChoice.Daily)
            await db.Notices.Where(n => n.PersonId == person && n.MailedAt == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.MailedAt, time.Now()), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
