using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Royalties;

/// <summary>Approves what others proposed for a month, all of it or nothing; from then on it never changes.</summary>
public sealed class ApproveRoyalties(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="seen">The articles with the versions that were shown; only these are approved.</param>
    /// <exception cref="EditorialException">The actor may not or proposed one of them, or one was changed or approved meanwhile.</exception>
    public async Task ExecuteAsync(IReadOnlyDictionary<Guid, int> seen, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ApproveRoyalties))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền duyệt nhuận bút.");
        if (seen.Count == 0)
            throw new EditorialException(ProblemCode.InvalidContent, "Hãy chọn ít nhất một khoản để duyệt.");
        var ids = seen.Keys.ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var royalties = await db.Royalties.Where(r => ids.Contains(r.ArticleId)).OrderBy(r => r.ArticleId).ToListAsync(cancellationToken);
        if (royalties.Count != ids.Count || royalties.Exists(r => r.ApprovedAt is not null || r.Version != seen[r.ArticleId]))
            throw new EditorialException(ProblemCode.VersionConflict, "Có khoản vừa được đổi hoặc duyệt; hãy xem lại bảng rồi duyệt.");
        if (!actor.IsSystem && royalties.Find(r => r.ProposedById == actor.Id) is not null)
            throw new EditorialException(ProblemCode.FourEyes, "Có khoản do chính bạn đề xuất; người khác phải duyệt khoản ấy. Hãy bỏ chọn rồi duyệt lại.");
        var offices = await db.Articles.Where(a => ids.Contains(a.Id)).Select(a => a.Office).Distinct().ToListAsync(cancellationToken);
        if (offices.Exists(office => !actor.MayWorkFor(office)))
            throw new EditorialException(ProblemCode.Forbidden, "Có bài thuộc đơn vị khác; bạn không duyệt được khoản ấy.");
        var now = time.Now();
        foreach (var royalty in royalties)
        {
            (royalty.ApprovedById, royalty.ApprovedBy, royalty.ApprovedAt) = (actor.Id, actor.Name, now);
            royalty.Version++;
        }

        await RoyaltyConflicts.SaveAsync(db, cancellationToken);
        await commit.ExecuteAsync(
            db, transaction, [.. royalties.Select(r => new AuditRecord(actor, "approve-royalty", r.ArticleId, To: RoyaltyText.Dong(r.Amount)))], [], now, cancellationToken);
    }
}
