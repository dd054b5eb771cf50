using System.Text.Json;

namespace CommsPortal.Cms.Approvals;

/// <summary>Who has to approve articles of a kind, in order. What is in review keeps the steps with which it was submitted.</summary>
public sealed class ApprovalChain
{
    /// <summary>What stands for every content type, and for every office.</summary>
    public const string Any = "";

    /// <summary>Name of the content type, or <see cref="Any"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Slug of the office that answers for the articles, or <see cref="Any"/>.</summary>
    public required string Office { get; init; }

    /// <summary>The steps as JSON.</summary>
    public required string StepsJson { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public required string UpdatedBy { get; set; }

    /// <summary>Optimistic concurrency: raised by one at every change.</summary>
    public int Version { get; set; } = 1;

    public IReadOnlyList<ApprovalStep> Steps => JsonSerializer.Deserialize<List<ApprovalStep>>(StepsJson) ?? [];

    public static string Write(IReadOnlyList<ApprovalStep> steps) => JsonSerializer.Serialize(steps);
}
