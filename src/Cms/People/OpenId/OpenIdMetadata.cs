using System.Text.Json.Serialization;

namespace CommsPortal.Cms.People.OpenId;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0 section 3).</summary>
internal sealed record OpenIdMetadata(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("authorization_endpoint")] string AuthorizationEndpoint,
    [property: JsonPropertyName("token_endpoint")] string TokenEndpoint,
    [property: JsonPropertyName("jwks_uri")] string Keys);
