using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace CommsPortal.Cms.Mail.Transport;

/// <summary>An outgoing letter as a MIME message: plain text and the same as HTML (RFC 2046 §5.1.4).</summary>
internal static class MimeMessage
{
    /// <exception cref="UndeliverableException">The address is none.</exception>
    public static MailMessage Of(OutgoingMail mail, MailOptions options)
    {
        // The parser takes “somebody else <other@address>” too; an address is an address and nothing besides.
        if (!MailAddress.TryCreate(mail.Address, mail.Name, Encoding.UTF8, out var to) || to.Address != mail.Address)
            throw new UndeliverableException("The address is not valid.");
        var from = new MailAddress(options.From, options.FromName, Encoding.UTF8);
        var message = new MailMessage(from, to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        // Answering machines leave such letters alone (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{from.Host}>");
        if (mail.ListUnsubscribe is { } address)
        {
            message.Headers.Add("List-Unsubscribe", $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        var html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.Base64;
        message.AlternateViews.Add(html);
        return message;
    }
}
