using System.Text.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Digests;

/// <summary>The link of the confirmation letter was used: letters begin, or an earlier subscription of the address has the new wishes.</summary>
public sealed class ConfirmDigest(IDbContextFactory<PortalDbContext> contexts, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <returns>The token by which the reader may change or end it at once.</returns>
    /// <exception cref="EditorialException">The link was used, has expired, or is none.</exception>
    public async Task<string> ExecuteAsync(string? token, CancellationToken cancellationToken)
    {
        var (hash, now) = (SecretToken.TryHash(token), time.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var request = hash is null ? null
            : await db.DigestRequests.AsNoTracking().SingleOrDefaultAsync(r => r.TokenHash == hash && r.ConfirmBy > now, cancellationToken);
        // Whoever deletes it is who uses it.
        if (request is null || await db.DigestRequests.Where(r => r.Id == request.Id).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new EditorialException(ProblemCode.NotFound, "Liên kết xác nhận đã dùng rồi hoặc đã hết hạn.");
        var wish = JsonSerializer.Deserialize<DigestWish>(request.Wish, PortalJson.Options)!;
        var subscription = await db.DigestSubscriptions.Include(s => s.Topics).SingleOrDefaultAsync(s => s.Email == request.Email, cancellationToken);
        if (subscription is null)
        {
            subscription = new DigestSubscription
            {
                Id = time.NewId(),
                Email = request.Email,
                Locale = wish.Locale,
                Rhythm = wish.Rhythm,
                CreatedAt = now,
                Position = await ChangeLog.HeadAsync(db, cancellationToken),
            };
            db.DigestSubscriptions.Add(subscription);
        }

        subscription.Take(wish, options.Value.Hour, now);
        var link = SecretToken.Make();
        db.DigestLinks.Add(new DigestLink { Hash = SecretToken.HashOf(link), SubscriptionId = subscription.Id, CreatedAt = now });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }
}
