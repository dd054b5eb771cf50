namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>One thing to be done to many articles, by one person, as stored.</summary>
public sealed class BulkAction
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public BulkStage Stage { get; set; }

    public BulkVerb Verb { get; set; }

    /// <summary>The taxonomy of a term.</summary>
    public string? Taxonomy { get; set; }

    /// <summary>The tag, the slug of the column or term, or the reason of a withdrawal; empty takes articles out of any column.</summary>
    public string? Value { get; set; }

    /// <summary>Whether changed texts are submitted for review at once.</summary>
    public bool Submit { get; set; }

    /// <summary>The action whose articles these are, for <see cref="BulkVerb.Undo"/> and <see cref="BulkVerb.Publish"/>.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>How many articles were chosen.</summary>
    public int Total { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Until when one node works on it; runs out if the node dies.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>Whether a node has work to do on it.</summary>
    public bool IsBusy => Stage is BulkStage.Examining or BulkStage.Running;
}
