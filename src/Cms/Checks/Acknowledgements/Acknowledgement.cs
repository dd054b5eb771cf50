namespace CommsPortal.Cms.Checks.Acknowledgements;

/// <summary>
/// Somebody has seen a warning and takes responsibility for it. It holds for the passage as it was; when that changes it is void for ever.
/// </summary>
public sealed class Acknowledgement
{
    public Guid Id { get; init; }

    public Guid ArticleId { get; init; }

    /// <summary>The edition in which it was given; later ones keep it while the passage stays.</summary>
    public int Edition { get; init; }

    /// <summary>Code of the check.</summary>
    public required string Check { get; init; }

    public required string Fingerprint { get; init; }

    public required string PassageHash { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public Guid? PersonId { get; init; }

    public required string PersonName { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? VoidedAt { get; set; }
}
