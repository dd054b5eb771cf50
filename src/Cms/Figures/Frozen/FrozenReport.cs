namespace CommsPortal.Cms.Figures.Frozen;

/// <summary>A report as it was when somebody kept it. Nothing changes or deletes one.</summary>
public sealed class FrozenReport
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; init; }

    /// <summary>The <see cref="Reports.FigureReport"/> as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>SHA-256 of <see cref="Json"/>; the audit log has it too, so that a changed byte shows.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ById { get; init; }

    public required string ByName { get; init; }
}
