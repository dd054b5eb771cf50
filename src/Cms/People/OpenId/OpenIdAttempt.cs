namespace CommsPortal.Cms.People.OpenId;

/// <summary>A sign-in on its way through the provider, kept in an encrypted cookie.</summary>
/// <param name="State">Comes back with the answer: it is of this browser (RFC 6749 section 10.12).</param>
/// <param name="Nonce">Comes back in the token: it is of this sign-in.</param>
/// <param name="Verifier">Proves to the provider that the same portal asks for the token (RFC 7636).</param>
internal sealed record OpenIdAttempt(string State, string Nonce, string Verifier, string ReturnUrl, DateTimeOffset Until);
