using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.People.OpenId;

namespace CommsPortal.Cms.Tests.People.OpenId;

/// <summary>Tokens signed on the curve P-256, and tokens that nobody signed.</summary>
public sealed class IdTokenTests : IDisposable
{
    private const string Issuer = "https://dang-nhap.example";
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => key.Dispose();

    [Fact]
    public void A_token_signed_with_ES256_is_read() => Assert.Equal(new OpenIdPerson("lan", "lan@example.vn"), Read(Token("ES256", Claims())));

    [Fact]
    public void One_changed_letter_of_the_claims_voids_the_signature()
    {
        var parts = Token("ES256", Claims()).Split('.');
        var forged = Part(Claims("sơn"));
        Assert.Throws<OpenIdException>(() => Read($"{parts[0]}.{forged}.{parts[2]}"));
    }

    [Fact]
    public void Another_key_s_signature_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Throws<OpenIdException>(() => Read(Token("ES256", Claims(), other)));
    }

    // The key is one of a curve: whatever else the header says is not tried with it.
    [Theory]
    [InlineData("none")]
    [InlineData("RS256")]
    [InlineData("HS256")]
    [InlineData("ES384")]
    public void The_token_does_not_choose_the_algorithm(string algorithm) => Assert.Throws<OpenIdException>(() => Read(Token(algorithm, Claims())));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("W10.W10.W10")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.bm9uc2Vuc2U.AAAA")]
    [InlineData("not a token at all")]
    public void What_is_no_token_is_refused_as_such(string text) => Assert.Throws<OpenIdException>(() => Read(text));

    private OpenIdPerson Read(string token) => IdToken.Read(token, Keys(), Issuer, "commsportal", "một lần", Now);

    private static object Claims(string subject = "lan") => new
    {
        iss = Issuer,
        aud = "commsportal",
        sub = subject,
        email = "lan@example.vn",
        email_verified = true,
        nonce = "một lần",
        iat = Now.ToUnixTimeSeconds(),
        exp = Now.AddMinutes(5).ToUnixTimeSeconds(),
    };

    private string Token(string algorithm, object claims, ECDsa? by = null)
    {
        var signed = $"{Part(new { alg = algorithm, kid = "c" })}.{Part(claims)}";
        var signature = (by ?? key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private JsonElement Keys()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return JsonSerializer.SerializeToElement(new
        {
            keys = new[] { new { kty = "EC", crv = "P-256", kid = "c", use = "sig", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) } },
        });
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
