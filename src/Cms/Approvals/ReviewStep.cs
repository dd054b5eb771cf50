namespace CommsPortal.Cms.Approvals;

/// <summary>A step of one submission, copied from the chain of that day, and who took it.</summary>
public sealed class ReviewStep
{
    public Guid ArticleId { get; init; }

    public int Edition { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; init; }

    public required string Title { get; init; }

    public required List<string> Roles { get; init; }

    /// <summary>Slug of the organisation whose people take it; null for those of the article's own office.</summary>
    public string? Organisation { get; init; }

    /// <summary>Its name on the day of submission.</summary>
    public string? OrganisationName { get; init; }

    public Guid? ApprovedBy { get; set; }

    public string? ApprovedByName { get; set; }

    /// <summary>The absent colleague in whose place it was taken.</summary>
    public Guid? ApprovedFor { get; set; }

    public string? ApprovedForName { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>The text that was approved; of any other text the step is still to be taken.</summary>
    public string? ApprovedHash { get; set; }

    public string? Note { get; set; }
}
