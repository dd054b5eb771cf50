using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CommsPortal.Cms.People.OpenId;

/// <summary>Reads ID tokens: signed by one of the provider's keys with RS256 or ES256, for this portal, for this sign-in, and in time (OpenID Connect Core 1.0 section 3.1.3.7).</summary>
public static class IdToken
{
    private const int Longest = 16_384;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>The key's id that a token names; null when it names none.</summary>
    /// <exception cref="OpenIdException">It is no token.</exception>
    public static string? KeyIdOf(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Text(Part(token, 0), "kid");
    }

    /// <param name="keys">The provider's JSON Web Key Set.</param>
    /// <exception cref="OpenIdException">The token does not hold.</exception>
    public static OpenIdPerson Read(string token, JsonElement keys, string issuer, string client, string nonce, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length > Longest)
            throw new OpenIdException("The ID token is too long.");
        RequireSignature(token, keys);
        var claims = Part(token, 1);
        if (Text(claims, "iss") != issuer)
            throw new OpenIdException("The ID token is of another issuer.");
        if (!Audiences(claims).Contains(client) || (Text(claims, "azp") is { } party && party != client))
            throw new OpenIdException("The ID token is for somebody else.");
        if (Time(claims, "exp") is not { } end || end <= now - Skew || Time(claims, "iat") is not { } begin || begin > now + Skew)
            throw new OpenIdException("The ID token is out of date.");
        if (Text(claims, "nonce") is not { } sent || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(nonce)))
            throw new OpenIdException("The ID token is of another sign-in.");
        var subject = Text(claims, "sub") is { Length: > 0 and <= 255 } name ? name : throw new OpenIdException("The ID token names nobody.");
        return new OpenIdPerson(subject, IsVerified(claims) ? Text(claims, "email") : null);
    }

    private static void RequireSignature(string token, JsonElement keys)
    {
        var (header, parts) = (Part(token, 0), token.Split('.'));
        var (algorithm, kid) = (Text(header, "alg"), Text(header, "kid"));
        var (signed, signature) = (Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]));
        var fitting = keys.TryGetProperty("keys", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(k => (kid is null || Text(k, "kid") == kid) && Text(k, "use") is null or "sig")
            : [];
        if (!fitting.Any(key => Verifies(key, algorithm, signed, signature)))
            throw new OpenIdException("No key of the provider made the ID token's signature.");
    }

    // The algorithm is the key's, never the token's choice.
    private static bool Verifies(JsonElement key, string? algorithm, byte[] signed, byte[] signature)
    {
        switch (Text(key, "kty"), algorithm)
        {
            case ("RSA", "RS256"):
                using (var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(Text(key, "n")), Exponent = Bytes(Text(key, "e")) }))
                    return rsa.KeySize >= 2_048 && rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            case ("EC", "ES256") when Text(key, "crv") == "P-256":
                using (var ec = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(Text(key, "x")), Y = Bytes(Text(key, "y")) } }))
                    return ec.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            default:
                return false;
        }
    }

    private static JsonElement Part(string token, int index)
    {
        if (token.Split('.') is not { Length: 3 } parts)
            throw new OpenIdException("What the provider sent is no signed token.");
        try
        {
            using var json = JsonDocument.Parse(Bytes(parts[index]));
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new OpenIdException("The ID token holds no claims.");
        }
        catch (JsonException exception)
        {
            throw new OpenIdException("The ID token is no JSON.", exception);
        }
    }

    private static byte[] Bytes(string? text) =>
        text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : throw new OpenIdException("Something in the ID token or its key is no base64url.");

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static List<string?> Audiences(JsonElement claims) => !claims.TryGetProperty("aud", out var audience) ? []
        : audience.ValueKind == JsonValueKind.Array ? audience.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString()).ToList()
        : [Text(claims, "aud")];

    // Some providers write it as a text.
    private static bool IsVerified(JsonElement claims) =>
        claims.TryGetProperty("email_verified", out var verified) && (verified.ValueKind == JsonValueKind.True || (verified.ValueKind == JsonValueKind.String && verified.GetString() == "true"));
}
