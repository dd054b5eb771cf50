namespace CommsPortal.Cms.People.OpenId;

/// <summary>Whom the provider vouches for.</summary>
/// <param name="Subject">The provider's own name for the person, which never changes.</param>
/// <param name="Email">Their address, if the provider has verified it.</param>
public sealed record OpenIdPerson(string Subject, string? Email);
