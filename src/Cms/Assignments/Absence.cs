namespace CommsPortal.Cms.Assignments;

/// <summary>Days on which a colleague decides and works in a person's place. Times are kept as they were; a row that ends early says when.</summary>
public sealed class Absence
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid StandInId { get; init; }

    /// <summary>First day, in Ho Chi Minh City.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly LastDay { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was ended before its last day; null when it was not.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
