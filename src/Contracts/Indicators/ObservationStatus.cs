namespace CommsPortal.Contracts.Indicators;

/// <summary>How firm a value is.</summary>
public static class ObservationStatus
{
    public const string Final = "final";

    /// <summary>An estimate that its source will correct.</summary>
    public const string Preliminary = "preliminary";

    /// <summary>Other than what was published first.</summary>
    public const string Revised = "revised";

    public static IReadOnlyList<string> All { get; } = [Final, Preliminary, Revised];
}
