using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Approvals;

/// <summary>Which chain holds for an article.</summary>
public static class ApprovalChains
{
    /// <summary>Where nothing else is set: one other person who may approve.</summary>
    public static IReadOnlyList<ApprovalStep> Preset { get; } =
        [new("Duyệt", Role.All.Where(role => RolePermissions.Of(role).Contains(Permission.Approve)).ToList())];

    /// <summary>The nearest chain: of the type and the office, then of the type, then of the office, then the one for everything.</summary>
    public static async Task<IReadOnlyList<ApprovalStep>> ForAsync(PortalDbContext db, string type, string? office, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var chains = await db.ApprovalChains.AsNoTracking()
            .Where(c => (c.Type == type || c.Type == ApprovalChain.Any) && (c.Office == office || c.Office == ApprovalChain.Any))
            .ToListAsync(cancellationToken);
        return chains.OrderByDescending(c => c.Type.Length > 0).ThenByDescending(c => c.Office.Length > 0).FirstOrDefault()?.Steps ?? Preset;
    }
}
