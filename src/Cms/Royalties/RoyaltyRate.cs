namespace CommsPortal.Cms.Royalties;

/// <summary>What is paid for articles of a type, from the moment it was set until the next version. None is ever changed or deleted.</summary>
public sealed class RoyaltyRate
{
    /// <summary>Largest base amount, in đồng.</summary>
    public const long MostBase = 1_000_000_000;

    /// <summary>Largest coefficient, in hundredths.</summary>
    public const int MostCoefficient = 10_000;

    public required string Type { get; init; }

    /// <summary>Counted from 1 within the type.</summary>
    public int Version { get; init; }

    /// <summary>In đồng.</summary>
    public long BaseAmount { get; init; }

    /// <summary>In hundredths: 150 is 1.5.</summary>
    public int Coefficient { get; init; }

    public DateTimeOffset SetAt { get; init; }

    public required string SetBy { get; init; }
}
