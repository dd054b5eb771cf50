namespace CommsPortal.Cms.Revisions;

/// <summary>One version of something that an office defines: a term, a column, the menus, the site's settings. Written once, never changed.</summary>
public sealed class Revision
{
    /// <summary>One of <see cref="RevisionSubject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>Which one of the subject, for instance <c>localities/quan-3</c>; empty where there is one alone.</summary>
    public required string Key { get; init; }

    /// <summary>Counted from 1 within the subject and key.</summary>
    public int Number { get; init; }

    /// <summary>How it is from here on, as JSON; null when it is deleted.</summary>
    public string? Document { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>What was done, for instance <c>restore 3</c>; null for an ordinary change.</summary>
    public string? Note { get; init; }
}
