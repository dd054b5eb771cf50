using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Mail;

/// <summary>
/// Where letters wait to be sent. A letter is a row: it leaves after the commit of what it tells of, or never, and a restart loses none.
/// </summary>
public interface IMailOutbox
{
    /// <summary>Adds a letter to the caller's transaction; the caller saves.</summary>
    void Add(PortalDbContext db, MailLetter letter);

    /// <summary>Adds a letter in a transaction of its own.</summary>
    Task SendAsync(MailLetter letter, CancellationToken cancellationToken);
}
