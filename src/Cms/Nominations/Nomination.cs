namespace CommsPortal.Cms.Nominations;

/// <summary>An exemplar that a unit proposes to the office, and what became of it.</summary>
public sealed class Nomination
{
    public Guid Id { get; init; }

    public NominationState State { get; set; }

    /// <summary>Since when it is in that state.</summary>
    public DateTimeOffset StateSince { get; set; }

    /// <summary>Slug of the nominating organisation; null for somebody who speaks for none.</summary>
    public string? Organisation { get; set; }

    /// <summary><see cref="NominationContent"/> as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Of the content, for lists: one of <see cref="NominationKind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Of the content, for lists.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The subject without diacritics, by which the same exemplar is known again.</summary>
    public string SubjectKey { get; set; } = "";

    public Guid? CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>Whether the office waits for an answer of the unit.</summary>
    public bool AwaitsUnit { get; set; }

    /// <summary>Why it was declined.</summary>
    public string? DeclineReason { get; set; }

    /// <summary>The article that was made of it.</summary>
    public Guid? ArticleId { get; set; }

    /// <summary>When readers first saw the article.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When the article was taken back; null while it is public or to come.</summary>
    public DateTimeOffset? ArticleWithdrawnAt { get; set; }

    /// <summary>For what it is proposed, for instance "Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố".</summary>
    public string? Commendation { get; set; }

    public DateOnly? ProposedOn { get; set; }

    /// <summary>For instance <c>1234/QĐ-UBND</c>.</summary>
    public string? DecisionNumber { get; set; }

    public DateOnly? DecisionDate { get; set; }

    /// <summary>Optimistic concurrency: raised by one at every change.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Its address in the audit log.</summary>
    public string AuditSubject => $"nomination:{Id}";
}
