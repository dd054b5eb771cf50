namespace CommsPortal.Cms.Mail;

/// <summary>What the portal writes to one person. The outbox makes plain text and simple HTML of it.</summary>
/// <param name="To">The bare address.</param>
/// <param name="Name">The person's name, for the address and the salutation.</param>
/// <param name="Subject">One line; what could begin another header is taken out.</param>
public sealed record MailLetter(string To, string Name, string Subject, IReadOnlyList<MailParagraph> Paragraphs)
{
    /// <inheritdoc cref="OutgoingMail.Purpose"/>
    public string? Purpose { get; init; }

    /// <summary>Whether salutation and footer are English.</summary>
    public bool English { get; init; }
}
