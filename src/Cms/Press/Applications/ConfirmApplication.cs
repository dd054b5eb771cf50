using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Applications;

/// <summary>The link of the confirmation letter was used: from now the press officers see the application.</summary>
public sealed class ConfirmApplication(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <exception cref="EditorialException">The link was used, has expired, or is none.</exception>
    public async Task ExecuteAsync(string? token, CancellationToken cancellationToken)
    {
        var (hash, now) = (SecretToken.TryHash(token), time.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var confirmed = hash is null ? 0 : await db.PressApplications.Where(a => a.TokenHash == hash && a.ConfirmedAt == null && a.ConfirmBy > now)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.ConfirmedAt, now).SetProperty(a => a.TokenHash, (string?)null), cancellationToken);
        if (confirmed == 0)
            throw new EditorialException(ProblemCode.NotFound, "Liên kết xác nhận đã dùng rồi hoặc đã hết hạn.");
    }
}
