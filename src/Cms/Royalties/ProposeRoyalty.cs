using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Royalties;

/// <summary>Proposes what is paid for an article, or changes a proposal that is not approved yet.</summary>
public sealed class ProposeRoyalty(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <exception cref="EditorialException">The actor may not, the article was never public, the proposal is not valid, or it was approved or changed meanwhile.</exception>
    public async Task<Royalty> ExecuteAsync(RoyaltyProposal proposal, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageRoyalties))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền đề xuất nhuận bút.");
        var shares = Checked(proposal);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var article = await ArticleAsync(db, proposal.ArticleId, actor, cancellationToken);
        var rate = await RoyaltyRates.CurrentAsync(db, article.Type, cancellationToken)
            ?? throw Refuse("Loại bài này chưa có mức nhuận bút. Hãy đặt ở trang “Mức nhuận bút” trước.");
        var royalty = await db.Royalties.SingleOrDefaultAsync(r => r.ArticleId == article.Id, cancellationToken);
        RequireOpen(royalty, proposal.Seen);
        if (royalty is null)
            db.Royalties.Add(royalty = new Royalty { ArticleId = article.Id, Month = MonthOf(article), ProposedBy = actor.Name });
        Apply(royalty, proposal, rate, actor);
        await db.RoyaltyShares.Where(s => s.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        var amounts = RoyaltyMath.Split(royalty.Amount, [.. shares.Select(s => s.Percent)]);
        db.RoyaltyShares.AddRange(shares.Select((s, i) =>
            new RoyaltyShare { ArticleId = article.Id, Position = i + 1, Person = s.Person, Percent = s.Percent, Amount = amounts[i] }));
        await RoyaltyConflicts.SaveAsync(db, cancellationToken);
        var record = new AuditRecord(actor, "propose-royalty", article.Id, To: RoyaltyText.Dong(royalty.Amount), Reason: string.Join(
            "; ", shares.Select(s => $"{s.Person} {s.Percent}%")));
        await commit.ExecuteAsync(db, transaction, [record], [], time.Now(), cancellationToken);
        return royalty;
    }

    private static List<(string Person, int Percent)> Checked(RoyaltyProposal proposal)
    {
        if (proposal.Coefficient is < 0 or > RoyaltyRate.MostCoefficient)
            throw Refuse("Hệ số phải từ 0 đến 100.");
        if (proposal.Note.Length > Royalty.LongestNote)
            throw Refuse($"Ghi chú dài quá {Royalty.LongestNote} ký tự.");
        var shares = proposal.Shares.Select(s => (Person: VietnameseText.Normalize(s.Person).Trim(), s.Percent)).ToList();
        if (shares.Count is 0 or > RoyaltyShare.MostPeople)
            throw Refuse($"Cần từ 1 đến {RoyaltyShare.MostPeople} người nhận.");
        if (shares.Exists(s => s.Person.Length is 0 or > RoyaltyShare.LongestName))
            throw Refuse($"Mỗi người nhận cần có tên, dài nhất {RoyaltyShare.LongestName} ký tự.");
        if (shares.Select(s => s.Person).Distinct(StringComparer.OrdinalIgnoreCase).Count() < shares.Count)
            throw Refuse("Có người được ghi hai lần; hãy gộp lại.");
        if (shares.Exists(s => s.Percent is < 1 or > 100) || shares.Sum(s => s.Percent) != 100)
            throw Refuse($"Các tỷ lệ phải là số nguyên từ 1 và cộng lại bằng 100%; hiện cộng lại là {shares.Sum(s => (long)s.Percent)}%.");
        return shares;
    }

    private static async Task<Article> ArticleAsync(PortalDbContext db, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeletedAt == null, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy bài.");
        if (!actor.MayWorkFor(article.Office))
            throw new EditorialException(ProblemCode.Forbidden, "Bài này thuộc đơn vị khác.");
        return article.FirstPublishedAt is null
            ? throw new EditorialException(ProblemCode.TransitionNotAllowed, "Chỉ tính nhuận bút cho bài đã đăng.")
            : article;
    }

    private static void RequireOpen(Royalty? royalty, int seen)
    {
        if (royalty?.ApprovedAt is not null)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, $"{royalty.ApprovedBy} đã duyệt khoản này; nó không đổi được nữa.");
        if ((royalty?.Version ?? 0) != seen)
            throw new EditorialException(ProblemCode.VersionConflict, $"{royalty?.ProposedBy} vừa đổi khoản này; hãy xem lại rồi lưu.");
    }

    private void Apply(Royalty royalty, RoyaltyProposal proposal, RoyaltyRate rate, Actor actor)
    {
        (royalty.BaseAmount, royalty.Coefficient) = (rate.BaseAmount, proposal.Coefficient);
        royalty.Amount = RoyaltyMath.AmountOf(rate.BaseAmount, proposal.Coefficient);
        royalty.Note = VietnameseText.Normalize(proposal.Note.ReplaceLineEndings("\n")).Trim();
        (royalty.ProposedById, royalty.ProposedBy, royalty.ProposedAt) = (actor.Id, actor.Name, time.Now());
        royalty.Version++;
    }

    private static DateOnly MonthOf(Article article) => Clock.DayOf(article.FirstPublishedAt!.Value) is var day ? new DateOnly(day.Year, day.Month, 1) : default;

    private static EditorialException Refuse(string message) => new(ProblemCode.InvalidContent, message);
}
