using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Digests;

/// <summary>What whoever has a link of a letter may do: see and change the wishes, and leave.</summary>
public sealed class ChangeDigest(IDbContextFactory<PortalDbContext> contexts, ReadWish read, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <exception cref="EditorialException">The link is none, or the reader has left.</exception>
    public async Task<DigestState> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FindAsync(db, token, cancellationToken);
        return new DigestState(DigestWishes.Masked(found.Email), DigestWishes.Of(found), found.PausedAt is not null);
    }

    /// <exception cref="EditorialException">The link is none, or the wishes are not valid.</exception>
    public async Task ExecuteAsync(DigestChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FindAsync(db, change.Token, cancellationToken);
        found.Take(await read.CheckAsync(db, change.Wish, cancellationToken), options.Value.Hour, time.Now());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends letters and forgets the address, whatever is known of it. Of what is gone already, nothing is said.</summary>
    public async Task LeaveAsync(string? token, CancellationToken cancellationToken)
    {
        if (SecretToken.TryHash(token) is not { } hash)
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.DigestSubscriptions.Where(s => db.DigestLinks.Any(l => l.Hash == hash && l.SubscriptionId == s.Id))
            .Select(s => s.Email).SingleOrDefaultAsync(cancellationToken);
        if (found is not null)
            await ForgetAsync(db, found, cancellationToken);
    }

    /// <summary>Deletes everything about an address: subscription, requests, letters.</summary>
    /// <returns>Whether there was a subscription or a request.</returns>
    internal static async Task<bool> ForgetAsync(PortalDbContext db, string email, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await db.DigestSubscriptions.Where(s => s.Email == email).ExecuteDeleteAsync(cancellationToken)
            + await db.DigestRequests.Where(r => r.Email == email).ExecuteDeleteAsync(cancellationToken);
        await db.OutgoingMails.Where(m => m.Address == email && (m.Purpose == DigestLetter.Purpose || m.Purpose == ConfirmationLetter.Purpose)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rows > 0;
    }

    private static async Task<DigestSubscription> FindAsync(PortalDbContext db, string? token, CancellationToken cancellationToken) =>
        SecretToken.TryHash(token) is { } hash
            && await db.DigestSubscriptions.Include(s => s.Topics)
                .SingleOrDefaultAsync(s => db.DigestLinks.Any(l => l.Hash == hash && l.SubscriptionId == s.Id), cancellationToken) is { } found
            ? found
            : throw new EditorialException(ProblemCode.NotFound, "Liên kết này không còn dùng được: bạn đã thôi nhận tin, hoặc liên kết quá cũ.");
}
