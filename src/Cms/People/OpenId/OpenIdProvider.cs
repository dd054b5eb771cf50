using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.People.OpenId;

/// <summary>Speaks to the provider: what it is, and the token for a code. Redirections are not followed, and answers are small.</summary>
public sealed class OpenIdProvider(IOptions<OpenIdOptions> options, TimeProvider time) : IDisposable
{
    private const int LargestAnswer = 262_144;
    private static readonly TimeSpan Believed = TimeSpan.FromHours(1);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(30),
        MaxResponseContentBufferSize = LargestAnswer,
    };

    private volatile Known? known;

    /// <summary>Asks the provider anew next time what it is.</summary>
    public void Forget() => known = null;

    public void Dispose() => client.Dispose();

    /// <exception cref="OpenIdException">The provider does not answer as it should.</exception>
    internal async Task<OpenIdMetadata> MetadataAsync(CancellationToken cancellationToken) => (await ReadAsync(fresh: false, cancellationToken)).Metadata;

    /// <summary>The person for whom the provider gave a code.</summary>
    /// <exception cref="OpenIdException">The provider does not answer as it should, or its token does not hold.</exception>
    internal async Task<OpenIdPerson> RedeemAsync(string code, OpenIdAttempt attempt, string redirect, CancellationToken cancellationToken)
    {
        var (metadata, keys) = await ReadAsync(fresh: false, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, Safe(metadata.TokenEndpoint));
        var (id, secret) = (Uri.EscapeDataString(options.Value.ClientId), Uri.EscapeDataString(options.Value.ClientSecret));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        request.Content = new FormUrlEncodedContent(
            [new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", redirect), new("code_verifier", attempt.Verifier)]);
        var answer = await SendAsync<JsonElement>(request, cancellationToken);
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("id_token", out var element) || element.GetString() is not { } token)
            throw new OpenIdException("The provider sent no ID token.");
        // Keys change: one that is not known yet is asked for once.
        if (IdToken.KeyIdOf(token) is { } kid && !keys.GetRawText().Contains(JsonSerializer.Serialize(kid), StringComparison.Ordinal))
            (metadata, keys) = await ReadAsync(fresh: true, cancellationToken);
        return IdToken.Read(token, keys, metadata.Issuer, options.Value.ClientId, attempt.Nonce, time.GetUtcNow());
    }

    private async Task<(OpenIdMetadata Metadata, JsonElement Keys)> ReadAsync(bool fresh, CancellationToken cancellationToken)
    {
        if (!fresh && known is { } kept && kept.Until > time.GetUtcNow())
            return (kept.Metadata, kept.Keys);
        var authority = options.Value.Authority.TrimEnd('/');
        using var request = new HttpRequestMessage(HttpMethod.Get, Safe($"{authority}/.well-known/openid-configuration"));
        var metadata = await SendAsync<OpenIdMetadata>(request, cancellationToken);
        if (metadata.Issuer?.TrimEnd('/') != authority || metadata.AuthorizationEndpoint is null || metadata.TokenEndpoint is null || metadata.Keys is null)
            throw new OpenIdException("The provider's description is of another issuer, or not whole.");
        using var keysRequest = new HttpRequestMessage(HttpMethod.Get, Safe(metadata.Keys));
        var keys = await SendAsync<JsonElement>(keysRequest, cancellationToken);
        known = new Known(metadata, keys, time.GetUtcNow() + Believed);
        return (metadata, keys);
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                throw new OpenIdException($"The provider answered {(int)answer.StatusCode}.");
            return JsonSerializer.Deserialize<T>(await answer.Content.ReadAsByteArrayAsync(cancellationToken)) ?? throw new OpenIdException("The provider sent nothing.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new OpenIdException("The provider does not answer as it should.", exception);
        }
    }

    private static Uri Safe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback) ? uri : throw new OpenIdException("The provider names an address without https.");

    private sealed record Known(OpenIdMetadata Metadata, JsonElement Keys, DateTimeOffset Until);
}
