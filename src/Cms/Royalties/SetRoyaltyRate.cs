using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Royalties;

/// <summary>Sets what is paid for articles of a type from now on. What was proposed before keeps its rate.</summary>
public sealed class SetRoyaltyRate(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, ContentTypeRegistry types, TimeProvider time)
{
    /// <param name="coefficient">In hundredths.</param>
    /// <param name="seen">The version that was shown; 0 when there was none.</param>
    /// <returns>False when it was so already.</returns>
    /// <exception cref="EditorialException">The actor may not, a number is out of bounds, or somebody else was first.</exception>
    public async Task<bool> ExecuteAsync(string type, long baseAmount, int coefficient, int seen, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageRoyalties))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền đặt mức nhuận bút.");
        if (types.Find(type) is not { } known)
            throw new EditorialException(ProblemCode.InvalidContent, "Không có loại bài này.");
        if (baseAmount is < 0 or > RoyaltyRate.MostBase)
            throw new EditorialException(ProblemCode.InvalidContent, $"{known.Title}: mức cơ sở phải từ 0 đến {RoyaltyText.Dong(RoyaltyRate.MostBase)}.");
        if (coefficient is < 0 or > RoyaltyRate.MostCoefficient)
            throw new EditorialException(ProblemCode.InvalidContent, $"{known.Title}: hệ số phải từ 0 đến 100.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var current = await RoyaltyRates.CurrentAsync(db, type, cancellationToken);
        if (current is not null && (current.BaseAmount, current.Coefficient) == (baseAmount, coefficient))
            return false;
        if ((current?.Version ?? 0) != seen)
            throw new EditorialException(ProblemCode.VersionConflict, $"{known.Title}: {current?.SetBy} vừa đổi mức; hãy xem lại rồi lưu.");
        db.RoyaltyRates.Add(new RoyaltyRate
        {
            Type = type,
            Version = seen + 1,
            BaseAmount = baseAmount,
            Coefficient = coefficient,
            SetAt = time.Now(),
            SetBy = actor.Name,
        });
        await RoyaltyConflicts.SaveAsync(db, cancellationToken);
        var record = new AuditRecord(
            actor, "royalty-rate", From: current is null ? null : RoyaltyText.Rate(current.BaseAmount, current.Coefficient),
            To: RoyaltyText.Rate(baseAmount, coefficient), Subject: type);
        await commit.ExecuteAsync(db, transaction, [record], [], time.Now(), cancellationToken);
        return true;
    }
}
