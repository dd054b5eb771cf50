using CommsPortal.Cms.Notices;

namespace CommsPortal.Cms.Articles;

/// <summary>One thing that is written, published and perhaps withdrawn. Its identifier never changes; its texts are its editions.</summary>
public sealed class Article
{
    public Guid Id { get; init; }

    /// <summary>Name of the content type.</summary>
    public required string Type { get; init; }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Shared by all articles that are translations of one another.</summary>
    public Guid TranslationGroup { get; set; }

    /// <summary>Slug of the organisation whose office answers for it; null when every office may work on it.</summary>
    public string? Office { get; set; }

    /// <summary>Slug of the column that the working text names; null when it is in none.</summary>
    public string? Column { get; set; }

    /// <summary>Where it was imported from; the same key means the same article.</summary>
    public string? SourceKey { get; set; }

    /// <summary>SHA-256 of the imported file as last read, so that an unchanged file makes no edition.</summary>
    public string? SourceHash { get; set; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything about it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Headline of the latest edition, for lists.</summary>
    public required string Headline { get; set; }

    /// <summary>State of the latest edition, for lists.</summary>
    public EditionState State { get; set; }

    /// <summary>Number of the latest edition.</summary>
    public int LatestEdition { get; set; }

    /// <summary>Number of the public edition; null while nothing of it is public.</summary>
    public int? PublicEdition { get; set; }

    /// <summary>When it first became public.</summary>
    public DateTimeOffset? FirstPublishedAt { get; set; }

    /// <summary>While in review: the roles of whose turn it is, each between bars (<c>|editor||approver|</c>), for lists.</summary>
    public string? TurnRoles { get; set; }

    /// <summary>While in review: the organisation whose people's turn it is; null for those of its own office.</summary>
    public string? TurnOffice { get; set; }

    /// <summary>The one person who works on it until it is public; null for nobody in particular.</summary>
    public Guid? AssignedTo { get; set; }

    /// <summary>When it is to be ready; null for no date.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>What has been told of <see cref="DueAt"/>: that it is near, or past; null for nothing yet.</summary>
    public NoticeKind? DueTold { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The reason shown to readers who come for a withdrawn article.</summary>
    public string? WithdrawalReason { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Optimistic concurrency: raised by one at every change of the article or of its latest edition.</summary>
    public int Version { get; set; } = 1;
}
