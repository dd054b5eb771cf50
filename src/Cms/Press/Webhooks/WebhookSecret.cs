using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>What messages are signed with: 24 to 64 bytes shared with the newsroom (<c>whsec_</c>), or the private key of an Ed25519 pair (<c>whsk_</c>).</summary>
/// <remarks>Standard Webhooks 1.0.0, "Signature scheme"; RFC 2104 and RFC 8032.</remarks>
public sealed class WebhookSecret
{
    private const string SharedPrefix = "whsec_";
    private const string PrivatePrefix = "whsk_";
    private const string PublicPrefix = "whpk_";
    private const int LeastShared = 24;
    private const int MostShared = 64;
    private const int NewShared = 32;

    private readonly byte[] key;

    private WebhookSecret(WebhookSigning signing, byte[] key) => (Signing, this.key) = (signing, key);

    public WebhookSigning Signing { get; }

    /// <summary>The key by which the newsroom verifies, <c>whpk_…</c>; null when it is the secret itself.</summary>
    public string? PublicKey
    {
        get
        {
            if (Signing == WebhookSigning.Symmetric)
                return null;
            var key = new byte[Ed25519.PublicKeySize];
            Ed25519.GeneratePublicKey(this.key, 0, key, 0);
            return PublicPrefix + Convert.ToBase64String(key);
        }
    }

    public static WebhookSecret New(WebhookSigning signing) => new(
        signing, RandomNumberGenerator.GetBytes(signing == WebhookSigning.Symmetric ? NewShared : Ed25519.SecretKeySize));

    /// <exception cref="FormatException">It is neither.</exception>
    public static WebhookSecret Parse(string text) =>
        TryParse(text, out var secret) ? secret : throw new FormatException("A secret of a webhook is whsec_ or whsk_ and base64 of 24 to 64, or 32 bytes.");

    public static bool TryParse(string text, [NotNullWhen(true)] out WebhookSecret? secret)
    {
        ArgumentNullException.ThrowIfNull(text);
        secret = BytesAfter(text, SharedPrefix) is { Length: >= LeastShared and <= MostShared } shared ? new WebhookSecret(WebhookSigning.Symmetric, shared)
            : BytesAfter(text, PrivatePrefix) is { Length: Ed25519SecretLength } seed ? new WebhookSecret(WebhookSigning.Asymmetric, seed)
            : null;
        return secret is not null;
    }

    /// <summary>One signature for the header <c>webhook-signature</c>, with its version: <c>v1,…</c> or <c>v1a,…</c>.</summary>
    public string Sign(string messageId, DateTimeOffset at, string body)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{messageId}.{at.ToUnixTimeSeconds()}.{body}"));
        if (Signing == WebhookSigning.Symmetric)
            return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(key, 0, signed, 0, signed.Length, signature, 0);
        return "v1a," + Convert.ToBase64String(signature);
    }

    public override string ToString() => (Signing == WebhookSigning.Symmetric ? SharedPrefix : PrivatePrefix) + Convert.ToBase64String(key);

    private const int Ed25519SecretLength = 32;

    private static byte[]? BytesAfter(string text, string prefix)
    {
        if (!text.StartsWith(prefix, StringComparison.Ordinal) || text.Length > 200)
            return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text[prefix.Length..], bytes, out var length) ? bytes[..length] : null;
    }
}
