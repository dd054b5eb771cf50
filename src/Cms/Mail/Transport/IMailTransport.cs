namespace CommsPortal.Cms.Mail.Transport;

/// <summary>Takes letters out of the house.</summary>
public interface IMailTransport
{
    /// <exception cref="UndeliverableException">It will never be taken; trying again is of no use.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
