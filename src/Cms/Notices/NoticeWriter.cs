using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Notices;

/// <summary>Adds notices to a transaction, and the letters of those who want them at once.</summary>
public sealed class NoticeWriter(IMailOutbox outbox, TimeProvider time)
{
    /// <param name="texts">What each person is told; who is no user any more, or locked out, is passed over.</param>
    internal async Task AddAsync(
        PortalDbContext db, Guid articleId, NoticeKind kind, IReadOnlyDictionary<Guid, string> texts, CancellationToken cancellationToken)
    {
        if (texts.Count == 0)
            return;
        var (ids, now) = (texts.Keys.ToList(), time.Now());
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id) && (u.LockoutEnd == null || u.LockoutEnd < now))
            .Select(u => new { u.Id, u.Email, u.DisplayName, Choice = db.MailPreferences.Where(p => p.PersonId == u.Id).Select(p => (MailChoice?)p.Choice).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            var choice = person.Email is null ? MailChoice.None : person.Choice ?? MailChoice.Daily;
            db.Notices.Add(new Notice
            {
                Id = time.NewId(),
                PersonId = person.Id,
                Kind = kind,
                ArticleId = articleId,
                Text = texts[person.Id],
                At = now,
                MailedAt = choice == MailChoice.Daily ? null : now,
            });
            if (choice == MailChoice.AtOnce)
            {
                outbox.Add(db, new MailLetter(person.Email!, person.DisplayName, NoticeText.TitleOf(kind),
                    [new MailParagraph(texts[person.Id]), new MailParagraph("Mở bài", DeskPaths.Article(articleId)), Choose]));
            }
        }
    }

    internal static MailParagraph Choose { get; } = new("Chọn cách nhận thư", DeskPaths.Notices + "#mail");
}
