namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>What somebody has set up.</summary>
/// <param name="AppSince">Since when an authenticator app; null when there is none.</param>
/// <param name="CodesLeft">Recovery codes not yet used.</param>
public sealed record SecondFactorState(DateTimeOffset? AppSince, IReadOnlyList<PasskeyRow> Passkeys, int CodesLeft)
{
    public bool Any => AppSince is not null || Passkeys.Count > 0;
}
