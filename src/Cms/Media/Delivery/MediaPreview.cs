using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CommsPortal.Cms.Media.Delivery;

/// <summary>
/// Signs the addresses of media in a preview, so that a colleague with a preview link sees the pictures of a draft that nobody else
/// can see. The signature is for one asset and one span of time; the keys are those of ASP.NET Core data protection.
/// </summary>
public sealed partial class MediaPreview
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

    /// <summary>
    /// Signs every address of media in a document that is being previewed: the JSON of an article, or HTML. The signature's alphabet
    /// needs no escaping in either.
    /// </summary>
    public string SignAddresses(string document, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(document);
        var queries = new Dictionary<Guid, string>();
        return Addresses().Replace(document, address =>
        {
            var id = Guid.ParseExact(address.Groups["id"].Value, "D");
            if (!queries.TryGetValue(id, out var query))
                queries[id] = query = QueryFor(id, expires);
            return address.Value + query;
        });
    }

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

    [GeneratedRegex(@"/media/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(?>[a-z0-9][a-z0-9.-]*)(?!\?)", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
