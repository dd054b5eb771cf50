using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Frozen;

/// <summary>Keeps a report as it is now, with a line in the audit log that has its hash.</summary>
public sealed class FreezeReport(ReportBuilder builder, IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    public const int LongestTitle = 200;

    /// <exception cref="EditorialException">The actor may not, or the title is missing or too long.</exception>
    public async Task<FrozenReport> ExecuteAsync(FigureQuery query, string? title, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ReadFigures))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền chốt báo cáo.");
        var name = VietnameseText.Normalize(title ?? "").Trim();
        if (name.Length is 0 or > LongestTitle)
            throw new EditorialException(ProblemCode.InvalidContent, $"Bản chốt cần có tên, dài nhất {LongestTitle} ký tự.");
        var json = FrozenReports.Write(await builder.BuildAsync(query with { Whole = true }, cancellationToken));
        var report = new FrozenReport
        {
            Id = time.NewId(),
            Title = name,
            From = query.Period.From,
            To = query.Period.To,
            Json = json,
            Hash = FrozenReports.HashOf(json),
            At = time.Now(),
            ById = actor.Id,
            ByName = actor.Name,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.FrozenReports.Add(report);
        var record = new AuditRecord(actor, "freeze-report", Reason: $"{name}; SHA-256 {report.Hash}", Subject: $"{report.Id}");
        await commit.ExecuteAsync(db, transaction, [record], [], report.At, cancellationToken);
        return report;
    }
}
