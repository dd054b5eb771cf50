using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Settings of webhooks, section <c>Webhooks</c>. Checked at start.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Messages that one node sends at the same time, 10 to 10,000. Default 1,000.</summary>
    [Range(10, 10_000)]
    public int Concurrency { get; set; } = 1_000;

    /// <summary>Days that finished deliveries stay on record, 1 to 365. Default 30.</summary>
    [Range(1, 365)]
    public int KeepDays { get; set; } = 30;

    /// <summary>Hours in which the former secret signs too after an exchange, 1 to 168. Default 24.</summary>
    [Range(1, 168)]
    public int RotationHours { get; set; } = 24;
}
