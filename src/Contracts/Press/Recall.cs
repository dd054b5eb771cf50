using CommsPortal.Contracts.Changes;

namespace CommsPortal.Contracts.Press;

/// <summary>A correction or a withdrawal that newsrooms have to act on, with what this newsroom has said to it.</summary>
public sealed record Recall
{
    /// <summary>Position of the change in the public log; names the recall.</summary>
    public required long Sequence { get; init; }

    /// <summary><see cref="ChangeKind.Corrected"/> or <see cref="ChangeKind.Withdrawn"/>.</summary>
    public required string Kind { get; init; }

    public required Guid ArticleId { get; init; }

    /// <summary>The edition that puts it right, or that was withdrawn.</summary>
    public required int Edition { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The edition's headline; empty once the article is deleted.</summary>
    public string Headline { get; init; } = "";

    /// <summary>What was wrong; null unless it is a correction of an article that is public.</summary>
    public string? Wrong { get; init; }

    /// <summary>What is right.</summary>
    public string? Right { get; init; }

    /// <summary>Why it was withdrawn; null unless it is a withdrawal that still stands.</summary>
    public string? Reason { get; init; }

    public required ChangeLinks Links { get; init; }

    /// <summary>When this newsroom acknowledged it (UTC); null when it has not.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }
}
