using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CommsPortal.Cms.Media.Delivery;

/// <summary>
/// Signs the addresses of media in a preview, so that a colleague with a preview link sees the pictures of a draft that nobody else
/// can see. The signature is for one asset and one span of time; the keys are those of ASP.NET Core data protection.
/// </summary>
public sealed class MediaPreview
{
    /// <summary>Name of the query parameter.</summary>
    public const string Parameter = "preview";

    private readonly ITimeLimitedDataProtector protector;

    public MediaPreview(IDataProtectionProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        protector = provider.CreateProtector("CommsPortal.Media.Preview.v1").ToTimeLimitedDataProtector();
    }

    /// <returns>A query beginning with <c>?</c>, to be added to an address of the asset.</returns>
    public string QueryFor(Guid assetId, DateTimeOffset expires) =>
        $"?{Parameter}={WebEncoders.Base64UrlEncode(protector.Protect(assetId.ToByteArray(), expires))}";

    /// <summary>Whether the signature is ours, for this asset and not yet over.</summary>
    public bool IsValid(Guid assetId, string? signature)
    {
        if (string.IsNullOrEmpty(signature) || signature.Length > 1024)
            return false;
        try
        {
            return protector.Unprotect(WebEncoders.Base64UrlDecode(signature)).AsSpan().SequenceEqual(assetId.ToByteArray());
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
