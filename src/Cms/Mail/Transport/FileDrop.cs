using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Mail.Transport;

/// <summary>Writes letters as <c>ID.eml</c> into a folder, for a mail program of the house to pick up, or to be read. A letter sent twice is one file.</summary>
internal sealed class FileDrop(IOptions<MailOptions> options, IOptions<PortalOptions> portal) : IMailTransport
{
    private string Folder => string.IsNullOrEmpty(options.Value.Folder) ? portal.Value.PathOf("mail") : options.Value.Folder;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMessage.Of(mail, options.Value);
        // The client gives files names of its own, so it gets a folder for each letter; the finished file is moved, never seen half.
        var work = Path.GetFullPath(Path.Combine(Folder, $".{mail.Id:N}"));
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = work };
            await client.SendMailAsync(message, cancellationToken);
            File.Move(Directory.GetFiles(work).Single(), Path.Combine(Folder, $"{mail.Id:N}.eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
