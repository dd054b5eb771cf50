namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>A code for whoever has lost the phone. It works once: using it deletes it.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many a person gets.</summary>
    public const int Count = 10;

    public Guid PersonId { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal. A code has 80 random bits, so a plain hash is enough.</summary>
    public required string Hash { get; init; }
}
