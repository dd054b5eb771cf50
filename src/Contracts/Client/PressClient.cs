using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client.Internal;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Contracts.Client;

/// <summary>What a journalist's page asks of the portal: applications, keys, and the state of their access. Nothing is kept or tried again.</summary>
/// <remarks>
/// Throws <see cref="PortalUnavailableException"/> when there is no usable answer, and <see cref="OperationCanceledException"/> when the caller
/// cancels. Refusals are in the reply. <c>forwardedFor</c> is the person's address as in <c>X-Forwarded-For</c>: for limits, and for keys that
/// work from some networks only.
/// </remarks>
public sealed class PressClient(HttpClient http, PortalClientOptions? options = null)
{
    private const string Inbox = "api/inbox/v1/press/";
    private const string Root = "press/v1/";

    private readonly PortalClientOptions _options = options ?? new PortalClientOptions();

    /// <summary>Sends an application; the journalist then gets a letter.</summary>
    public Task<PressReply<object>> ApplyAsync(NewPressApplication application, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<object>(HttpMethod.Post, Inbox + "applications", application, null, forwardedFor, cancellationToken);

    /// <summary>Confirms an application by the link of the letter; it works once.</summary>
    public Task<PressReply<object>> ConfirmAsync(LinkToken link, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<object>(HttpMethod.Post, Inbox + "confirmations", link, null, forwardedFor, cancellationToken);

    /// <summary>Makes and shows the key that a link promises; it works once.</summary>
    public Task<PressReply<ShownPressKey>> ShowKeyAsync(LinkToken link, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<ShownPressKey>(HttpMethod.Post, Inbox + "keys", link, null, forwardedFor, cancellationToken);

    /// <summary>The terms and quotas.</summary>
    public async Task<PressTerms> GetTermsAsync(CancellationToken cancellationToken = default)
    {
        var reply = await SendAsync<PressTerms>(HttpMethod.Get, Root + "terms", null, null, null, cancellationToken);
        return reply.Value ?? throw new PortalException(ProblemCode.InternalError, reply.Status, $"GET {Root}terms: not the terms.");
    }

    /// <summary>The access that a key gives.</summary>
    public Task<PressReply<PressAccountState>> GetAccountAsync(string key, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<PressAccountState>(HttpMethod.Get, Root + "account", null, key, forwardedFor, cancellationToken);

    /// <summary>Articles that the newsroom has before the public does, the next to be lifted first; an empty list without that scope.</summary>
    public Task<PressReply<ListPage<ArticleSummary>>> ListEmbargoesAsync(string key, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<ListPage<ArticleSummary>>(HttpMethod.Get, Root + "embargoes", null, key, forwardedFor, cancellationToken);

    /// <summary>The newsroom's webhooks and how they fare; refused without that scope.</summary>
    public Task<PressReply<IReadOnlyList<WebhookSubscription>>> ListWebhooksAsync(string key, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<IReadOnlyList<WebhookSubscription>>(HttpMethod.Get, Root + "webhooks", null, key, forwardedFor, cancellationToken);

    /// <summary>Exchanges a key for a new one, which the reply alone shows.</summary>
    public Task<PressReply<ShownPressKey>> RotateAsync(string key, KeyRotation rotation, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<ShownPressKey>(HttpMethod.Post, Root + "account/keys", rotation, key, forwardedFor, cancellationToken);

    /// <summary>Revokes a key of the same newsroom.</summary>
    public Task<PressReply<object>> RevokeAsync(string key, Guid id, string? forwardedFor, CancellationToken cancellationToken = default) =>
        SendAsync<object>(HttpMethod.Delete, $"{Root}account/keys/{id}", null, key, forwardedFor, cancellationToken);

    private async Task<PressReply<T>> SendAsync<T>(
        HttpMethod method, string url, object? body, string? key, string? forwardedFor, CancellationToken cancellationToken)
        where T : class
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(method, url);
            if (body is not null)
                request.Content = JsonContent.Create(body, body.GetType(), options: PortalJson.Options);
            if (key is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            if (forwardedFor is not null)
                request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            await response.Content.LoadIntoBufferAsync(_options.MaxResponseBytes, linked.Token);
            return await ReadAsync<T>($"{method} {url}", response, linked.Token);
        }
        catch (HttpRequestException failure)
        {
            throw new PortalUnavailableException($"{method} {url} failed: {failure.Message}", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PortalUnavailableException($"{method} {url} was not answered within {_options.Timeout}.", failure);
        }
    }

    private static async Task<PressReply<T>> ReadAsync<T>(string what, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var status = (int)response.StatusCode;
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            if (response.IsSuccessStatusCode)
                return new PressReply<T>(status, bytes.Length == 0 ? null : JsonSerializer.Deserialize<T>(bytes, PortalJson.Options));
            if (status < 500 && JsonSerializer.Deserialize<ProblemDocument>(bytes, PortalJson.Options) is { Code: not null } problem)
                return new PressReply<T>(status, null, problem.Code, problem.Title);
        }
        catch (JsonException failure)
        {
            throw new PortalException(ProblemCode.InternalError, status, $"{what}: not the JSON expected.", failure);
        }

        throw new PortalUnavailableException(status, $"{what} answered {status}.");
    }
}
