using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.People.OpenId;

/// <summary>Settings of signing in with the office's own identity provider, section <c>OpenId</c>. Without an authority there is none.</summary>
public sealed class OpenIdOptions : IValidatableObject
{
    public const string Section = "OpenId";

    /// <summary>The provider's issuer address, by https (http on the loopback only). Default empty: not offered.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The portal's name at the provider.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The portal's secret at the provider.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the sign-in page calls the provider. Default <c>tài khoản cơ quan</c>.</summary>
    [Required]
    public string Name { get; set; } = "tài khoản cơ quan";

    public bool IsConfigured => Authority.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsConfigured)
            yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            yield return new ValidationResult("OpenId:Authority must be an https address.", [nameof(Authority)]);
        if (ClientId.Length == 0 || ClientSecret.Length == 0)
            yield return new ValidationResult("OpenId:Authority needs OpenId:ClientId and OpenId:ClientSecret.", [nameof(ClientId)]);
    }
}
