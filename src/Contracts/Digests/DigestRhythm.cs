namespace CommsPortal.Contracts.Digests;

/// <summary>How often a reader gets a letter, a closed list.</summary>
public static class DigestRhythm
{
    public const string Daily = "daily";

    /// <summary>On Mondays.</summary>
    public const string Weekly = "weekly";

    public static IReadOnlyList<string> All { get; } = [Daily, Weekly];
}
