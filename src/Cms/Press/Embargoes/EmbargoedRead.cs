namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>That a newsroom read something under embargo.</summary>
public sealed class EmbargoedRead
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public Guid KeyId { get; init; }

    /// <summary>The outlet's name on that day.</summary>
    public required string Outlet { get; init; }

    public Guid ArticleId { get; init; }

    public int Edition { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What was read: <c>article</c>, <c>list</c>, <c>changes</c>, <c>media</c>, <c>kit</c> …</summary>
    public required string What { get; init; }
}
