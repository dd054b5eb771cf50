namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>A passkey in a list.</summary>
/// <param name="Id">The credential's id, hexadecimal.</param>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset Since);
