namespace CommsPortal.Cms.People.Sessions;

/// <summary>One browser in which somebody is signed in. The row is the session: without it the cookie is worth nothing.</summary>
public sealed class DeskSession
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>Browser and system in words, told from the User-Agent; the header itself is not kept.</summary>
    public required string Device { get; init; }

    /// <summary>The network, with what names the single machine cut off.</summary>
    public required string Network { get; init; }

    public SignInMethod Method { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>To within <see cref="DeskSessions.SeenEvery"/>.</summary>
    public DateTimeOffset LastSeenAt { get; set; }
}
