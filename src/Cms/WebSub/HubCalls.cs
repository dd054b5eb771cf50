using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Outgoing;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.WebSub;

/// <summary>What the hub says to subscribers.</summary>
/// <remarks>W3C WebSub §5.2, §5.3 and §7.</remarks>
public sealed class HubCalls(OutgoingClient client, SubscriptionSecrets secrets, IOptions<WebSubOptions> options, IOptions<PortalOptions> portal)
{
    private readonly string hub = options.Value.HubUrl?.AbsoluteUri ?? portal.Value.CmsBaseUrl.TrimEnd('/') + WebSubEndpoints.Path;

    /// <summary>Asks whether the subscriber means what was asked in its name.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> ConfirmAsync(FeedSubscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var challenge = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var mode = subscription.Pending == HubMode.Subscribe ? "subscribe" : "unsubscribe";
        var lease = subscription.Pending == HubMode.Subscribe ? $"&hub.lease_seconds={subscription.PendingLease}" : "";
        using var request = new HttpRequestMessage(
            HttpMethod.Get, With(subscription.Callback, $"hub.mode={mode}&hub.topic={Uri.EscapeDataString(subscription.Topic)}&hub.challenge={challenge}{lease}"));
        var answer = await client.SendAsync(request, challenge.Length + 1, cancellationToken);
        return answer.IsSuccess && CryptographicOperations.FixedTimeEquals(answer.Body, Encoding.ASCII.GetBytes(challenge));
    }

    /// <summary>Says that there will be nothing, and why.</summary>
    public async Task DenyAsync(FeedSubscription subscription, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, With(subscription.Callback, $"hub.mode=denied&hub.topic={Uri.EscapeDataString(subscription.Topic)}&hub.reason={Uri.EscapeDataString(reason)}"));
        await client.SendAsync(request, 0, cancellationToken);
    }

    /// <summary>Sends the feed.</summary>
    public async Task<OutgoingAnswer> DistributeAsync(FeedSubscription subscription, TopicContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(content);
        using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Callback) { Content = new ByteArrayContent(content.Bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(content.Type);
        request.Headers.Add("Link", $"<{hub}>; rel=\"hub\", <{subscription.Topic}>; rel=\"self\"");
        if (subscription.Secret is { } secret)
            request.Headers.Add("X-Hub-Signature", secrets.Sign(secret, content.Bytes));
        return await client.SendAsync(request, 1_024, cancellationToken);
    }

    // The callback's own parameters stay as they are.
    private static string With(string callback, string parameters) => callback + (callback.Contains('?', StringComparison.Ordinal) ? "&" : "?") + parameters;
}
