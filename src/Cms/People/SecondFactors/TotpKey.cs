namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>The key that a person's authenticator app shares with the portal.</summary>
public sealed class TotpKey
{
    public Guid PersonId { get; init; }

    /// <summary>The key, encrypted with the portal's own keys: a copy of the database alone gives no codes.</summary>
    public required string ProtectedKey { get; init; }

    public DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>The last step whose code was taken; a code is taken once (RFC 6238 section 5.2).</summary>
    public long LastStep { get; init; }
}
