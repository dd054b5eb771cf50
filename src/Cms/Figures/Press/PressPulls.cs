namespace CommsPortal.Cms.Figures.Press;

/// <summary>How often one outlet asked the APIs on one day.</summary>
public sealed class PressPulls
{
    /// <summary>Those who ask without a key.</summary>
    public const string Anonymous = "";

    /// <summary>The day in Ho Chi Minh City.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The name of the API key or of the newsroom whose press key it was, or <see cref="Anonymous"/>.</summary>
    public required string Outlet { get; init; }

    public long Pulls { get; set; }
}
