using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>Keeps what was found out about addresses.</summary>
public sealed class ExternalLinkRecord(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(90);

    public static string KeyOf(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)));

    public async Task NoteAsync(string url, LinkAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var (key, now) = (KeyOf(url), time.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.ExternalLinks.Where(l => l.Key == key).ExecuteUpdateAsync(
            s => s.SetProperty(l => l.Verdict, answer.Verdict).SetProperty(l => l.Detail, answer.Detail)
                .SetProperty(l => l.CheckedAt, now), cancellationToken);
        if (known > 0)
            return;
        db.ExternalLinks.Add(new ExternalLink { Key = key, Url = url, Verdict = answer.Verdict, Detail = answer.Detail, CheckedAt = now });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Drops what nobody has asked for in a long time.</summary>
    public async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var before = time.Now() - Forgotten;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.ExternalLinks.Where(l => l.CheckedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
