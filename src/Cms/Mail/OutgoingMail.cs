namespace CommsPortal.Cms.Mail;

/// <summary>A letter in the outbox.</summary>
public sealed class OutgoingMail
{
    /// <summary>Also the letter's Message-ID, so that who gets it twice can tell.</summary>
    public Guid Id { get; init; }

    public required string Address { get; init; }

    public required string Name { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>What it is for, where somebody asks later; null for letters that are all alike.</summary>
    public string? Purpose { get; init; }

    /// <summary>Address at which its reader ends letters of its kind with one click (RFC 8058); null for letters to one person about one thing.</summary>
    public string? ListUnsubscribe { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next; null once it was sent or given up.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastError { get; set; }
}
