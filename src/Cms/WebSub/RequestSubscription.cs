using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.WebSub;

/// <summary>Takes note of what a subscriber asks for. Nothing changes until the subscriber has confirmed it.</summary>
public sealed class RequestSubscription(
    IDbContextFactory<PortalDbContext> contexts, SubscriptionSecrets secrets, Wake<HubDispatcher> wake, IOptions<WebSubOptions> options, TimeProvider time)
{
    /// <exception cref="EditorialException">The hub has as many subscriptions as it may.</exception>
    public async Task ExecuteAsync(HubRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var key = KeyOf(request.Topic, request.Callback);
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var subscription = await db.FeedSubscriptions.SingleOrDefaultAsync(s => s.Key == key, cancellationToken);
        if (subscription is null)
        {
            var host = new Uri(request.Callback).Host;
            if (await db.FeedSubscriptions.CountAsync(s => s.Host == host, cancellationToken) >= options.Value.PerHost
                || await db.FeedSubscriptions.CountAsync(cancellationToken) >= options.Value.Most)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "There are as many subscriptions as this hub takes; end some first.");
            subscription = new FeedSubscription
            {
                Id = time.NewId(),
                Key = key,
                Topic = request.Topic,
                Tag = request.Tag,
                Callback = request.Callback,
                Host = host,
                CreatedAt = now,
            };
            db.FeedSubscriptions.Add(subscription);
        }

        subscription.Pending = request.Mode;
        subscription.PendingLease = request.Lease;
        subscription.PendingSecret = request.Secret is { } secret ? secrets.Protect(secret) : null;
        // Whoever works on it now is not asked any more.
        (subscription.DueAt, subscription.Claim) = (now, null);
        await db.SaveChangesAsync(cancellationToken);
        wake.Set();
    }

    private static string KeyOf(string topic, string callback) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(topic + "\n" + callback)));
}
