namespace CommsPortal.Cms.HomePages.Scheduling;

/// <summary>A front page that waits for its hour, or is shown until another.</summary>
public sealed record HomeScheduleEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>When the page that was there before comes back; null for a composition that stays.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Who appointed it.</summary>
    public required string By { get; init; }

    public string? Note { get; init; }

    /// <summary>Number of the front page's revision that it became; null while it waits.</summary>
    public int? Started { get; init; }

    /// <summary>Number of the revision that it took the place of.</summary>
    public int? Before { get; init; }

    public required HomeComposition Composition { get; init; }
}
