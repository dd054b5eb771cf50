using System.Text.Json;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Digests;

/// <summary>
/// Takes a reader's request and sends a letter whose link shows that the address is theirs. The answer is the same whether the address is known or
/// not, so that nobody learns who subscribes.
/// </summary>
public sealed class ReceiveDigest(IDbContextFactory<PortalDbContext> contexts, ReadWish read, IMailOutbox outbox, TimeProvider time)
{
    /// <summary>How long the link of the letter works.</summary>
    public static readonly TimeSpan TimeToConfirm = TimeSpan.FromHours(48);

    /// <summary>Letters that one mailbox is sent by this in a day, so that nobody's is filled; more are answered alike and dropped.</summary>
    public const int MostForOneAddress = 3;

    /// <summary>Requests that may wait for confirmation; more are refused, so that a flood cannot fill the disk.</summary>
    public const int MostUnconfirmed = 10_000;

    /// <exception cref="EditorialException">Something is missing or unknown, or too many wait.</exception>
    public async Task ExecuteAsync(NewDigest digest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var email = ReadWish.Address(digest.Email);
        var (token, now) = (SecretToken.Make(), time.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var wish = await read.CheckAsync(db, digest.Wish, cancellationToken);
        if (await db.DigestRequests.CountAsync(cancellationToken) >= MostUnconfirmed)
            throw new EditorialException(ProblemCode.RateLimited, "Đang có quá nhiều đăng ký chờ xác nhận; xin thử lại sau.");
        var since = now.AddDays(-1);
        if (await db.DigestRequests.CountAsync(r => r.Email == email && r.ReceivedAt > since, cancellationToken) >= MostForOneAddress)
            return;
        var request = new DigestRequest
        {
            Id = time.NewId(),
            TokenHash = SecretToken.HashOf(token),
            Email = email,
            Wish = JsonSerializer.Serialize(wish, PortalJson.Options),
            ReceivedAt = now,
            ConfirmBy = now + TimeToConfirm,
        };
        db.DigestRequests.Add(request);
        outbox.Add(db, ConfirmationLetter.Of(request, wish.Locale, token));
        await db.SaveChangesAsync(cancellationToken);
    }
}
