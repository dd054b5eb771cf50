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

    private readonly ReplySender _sender = new(http, options ?? new PortalClientOptions());

    /// <summary>Sends an application; the journalist then gets a letter.</summary>
    public Task<PressReply<object>> ApplyAsync(NewPressApplication application, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<object>(HttpMethod.Post, Inbox + "applications", application, null, forwardedFor, cancellationToken);

    /// <summary>Confirms an application by the link of the letter; it works once.</summary>
    public Task<PressReply<object>> ConfirmAsync(LinkToken link, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<object>(HttpMethod.Post, Inbox + "confirmations", link, null, forwardedFor, cancellationToken);

    /// <summary>Makes and shows the key that a link promises; it works once.</summary>
    public Task<PressReply<ShownPressKey>> ShowKeyAsync(LinkToken link, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<ShownPressKey>(HttpMethod.Post, Inbox + "keys", link, null, forwardedFor, cancellationToken);

    /// <summary>The terms and quotas.</summary>
    public async Task<PressTerms> GetTermsAsync(CancellationToken cancellationToken = default)
    {
        var reply = await _sender.SendAsync<PressTerms>(HttpMethod.Get, Root + "terms", null, null, null, cancellationToken);
        return reply.Value ?? throw new PortalException(ProblemCode.InternalError, reply.Status, $"GET {Root}terms: not the terms.");
    }

    /// <summary>The access that a key gives.</summary>
    public Task<PressReply<PressAccountState>> GetAccountAsync(string key, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<PressAccountState>(HttpMethod.Get, Root + "account", null, key, forwardedFor, cancellationToken);

    /// <summary>Articles that the newsroom has before the public does, the next to be lifted first; an empty list without that scope.</summary>
    public Task<PressReply<ListPage<ArticleSummary>>> ListEmbargoesAsync(string key, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<ListPage<ArticleSummary>>(HttpMethod.Get, Root + "embargoes", null, key, forwardedFor, cancellationToken);

    /// <summary>The newsroom's webhooks and how they fare; refused without that scope.</summary>
    public Task<PressReply<IReadOnlyList<WebhookSubscription>>> ListWebhooksAsync(string key, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<IReadOnlyList<WebhookSubscription>>(HttpMethod.Get, Root + "webhooks", null, key, forwardedFor, cancellationToken);

    /// <summary>Exchanges a key for a new one, which the reply alone shows.</summary>
    public Task<PressReply<ShownPressKey>> RotateAsync(string key, KeyRotation rotation, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<ShownPressKey>(HttpMethod.Post, Root + "account/keys", rotation, key, forwardedFor, cancellationToken);

    /// <summary>Revokes a key of the same newsroom.</summary>
    public Task<PressReply<object>> RevokeAsync(string key, Guid id, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _sender.SendAsync<object>(HttpMethod.Delete, $"{Root}account/keys/{id}", null, key, forwardedFor, cancellationToken);
}
