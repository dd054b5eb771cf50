namespace CommsPortal.Cms.Checks.Settings;

/// <summary>What the administrator decided about one check; without a row its own default holds.</summary>
public sealed class CheckSetting
{
    /// <summary>The check's code.</summary>
    public required string Code { get; init; }

    public CheckSeverity Severity { get; set; }

    /// <summary>The check's option; null for its default.</summary>
    public string? Option { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public required string UpdatedBy { get; set; }

    /// <summary>Optimistic concurrency: raised by one at every change.</summary>
    public int Version { get; set; } = 1;
}
