using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Mail;

/// <inheritdoc/>
internal sealed class MailOutbox(IDbContextFactory<PortalDbContext> contexts, IOptions<PortalOptions> options, TimeProvider time) : IMailOutbox
{
    private const int LongestSubject = 200;
    private const int LongestName = 100;

    public void Add(PortalDbContext db, MailLetter letter)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(letter);
        var (root, site) = (options.Value.CmsBaseUrl.TrimEnd('/'), options.Value.SiteBaseUrl.TrimEnd('/'));
        var clean = letter with { Subject = LetterFormat.Line(letter.Subject, LongestSubject), Name = LetterFormat.Line(letter.Name, LongestName) };
        var now = time.Now();
        db.OutgoingMails.Add(new OutgoingMail
        {
            Id = time.NewId(),
            Address = letter.To,
            Name = clean.Name,
            Subject = clean.Subject,
            Text = LetterFormat.Text(clean, root, site),
            Html = LetterFormat.Html(clean, root, site),
            Purpose = clean.Purpose,
            CreatedAt = now,
            DueAt = now,
        });
    }

    public async Task SendAsync(MailLetter letter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Add(db, letter);
        await db.SaveChangesAsync(cancellationToken);
    }
}
