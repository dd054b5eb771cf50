using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Acknowledgements;

/// <summary>
/// Takes responsibility for a warning by name. The text stays as it is, and so does the article's version: whoever is editing is not
/// disturbed.
/// </summary>
public sealed class AcknowledgeFinding(
    IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, StoredArticleReport reports, TimeProvider time)
{
    private const int LongestReason = 1_000;

    /// <param name="fingerprint">Of a finding in the text as it is stored.</param>
    /// <exception cref="EditorialException">The actor may not, or the stored text has no such open warning.</exception>
    public async Task<Acknowledgement> ExecuteAsync(
        Guid articleId, string fingerprint, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (reason?.Length > LongestReason)
            throw new EditorialException(ProblemCode.InvalidContent, "Lý do dài quá 1.000 ký tự; hãy rút gọn.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == articleId && a.DeletedAt == null, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy bài.");
        RequireMay(actor, article);
        var edition = await db.Editions.AsNoTracking()
            .SingleAsync(e => e.ArticleId == articleId && e.Number == article.LatestEdition, cancellationToken);
        var finding = await FindAsync(db, article, edition, fingerprint, cancellationToken);
        if (finding.Acknowledged is { } already)
            return already;
        var given = Given(edition, finding, reason, actor, time);
        db.Acknowledgements.Add(given);
        await db.SaveChangesAsync(cancellationToken);
        await commit.ExecuteAsync(db, transaction, [RecordOf(edition, finding, given.Reason, actor)], [], given.At, cancellationToken);
        return given;
    }

    /// <summary>Whether a person may acknowledge warnings of an article.</summary>
    public static bool May(Actor actor, Article article)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(article);
        return actor.May(Permission.AcknowledgeWarnings) && actor.MayWorkOn(article);
    }

    private static void RequireMay(Actor actor, Article article)
    {
        if (!May(actor, article))
            throw new EditorialException(ProblemCode.Forbidden,
                "Bạn không có quyền ghi nhận cảnh báo; hãy nhờ biên tập viên hoặc người duyệt.");
    }

    private async Task<ReportedFinding> FindAsync(
        PortalDbContext db, Article article, Edition edition, string fingerprint, CancellationToken cancellationToken)
    {
        var report = await reports.ReadAsync(db, article, edition, cancellationToken);
        var finding = report.Findings.FirstOrDefault(f => f.Fingerprint == fingerprint)
            ?? throw new EditorialException(ProblemCode.NotFound,
                "Bài đang lưu không có cảnh báo này; có thể đoạn văn đã đổi. Hãy lưu bài rồi xem lại mục “Kiểm tra”.");
        return finding.Level == FindingLevel.Warning
            ? finding
            : throw new EditorialException(ProblemCode.TransitionNotAllowed, "Chỉ ghi nhận được cảnh báo; lỗi thì phải sửa.");
    }

    private static Acknowledgement Given(Edition edition, ReportedFinding finding, string? reason, Actor actor, TimeProvider time) => new()
    {
        Id = time.NewId(),
        ArticleId = edition.ArticleId,
        Edition = edition.Number,
        Check = finding.Check.Code,
        Fingerprint = finding.Fingerprint,
        PassageHash = finding.PassageHash,
        PersonId = actor.Id,
        PersonName = actor.Name,
        At = time.Now(),
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim().Normalize(),
    };

    private static AuditRecord RecordOf(Edition edition, ReportedFinding finding, string? reason, Actor actor)
    {
        var quote = finding.Finding.Quote.Length > 0 ? $" “{finding.Finding.Quote}”" : "";
        return new AuditRecord(
            actor, "acknowledge-warning", edition.ArticleId, edition.Number, edition.State.ToString(), edition.State.ToString(),
            $"{finding.Check.Name}{quote}{(reason is null ? "" : ": " + reason)}", finding.Check.Code);
    }
}
