namespace CommsPortal.Cms.People.Sessions;

/// <summary>A browser in which somebody has signed in before, known by a random cookie; forgotten half a year after it was last seen.</summary>
public sealed class KnownDevice
{
    public Guid PersonId { get; init; }

    /// <summary>SHA-256 of the cookie, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required string Device { get; init; }

    public required string Network { get; init; }

    public DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Whether the person still has to be told of it in the desk.</summary>
    public bool IsNews { get; init; }
}
