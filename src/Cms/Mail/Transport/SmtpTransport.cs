using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Mail.Transport;

/// <summary>Hands letters to an SMTP server. One that is killed between the server's answer and the note of it is sent again, with the same Message-ID.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = MimeMessage.Of(mail, settings);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
        if (!string.IsNullOrEmpty(settings.User))
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        try
        {
            await client.SendMailAsync(message, cancellationToken);
        }
        catch (SmtpFailedRecipientException refused) when (refused.StatusCode is SmtpStatusCode.MailboxUnavailable
            or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath)
        {
            throw new UndeliverableException($"The server refuses the address: {(int)refused.StatusCode}.", refused);
        }
    }
}
