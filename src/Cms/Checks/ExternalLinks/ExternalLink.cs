namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>What was last found out about an address outside of the portal.</summary>
public sealed class ExternalLink
{
    /// <summary>SHA-256 of the address, in lower-case hexadecimal.</summary>
    public required string Key { get; init; }

    public required string Url { get; init; }

    public LinkVerdict Verdict { get; set; }

    /// <summary>Why, for people (Vietnamese).</summary>
    public string? Detail { get; set; }

    public DateTimeOffset CheckedAt { get; set; }
}
