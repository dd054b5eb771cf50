using System.Data.Common;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Settings;

/// <summary>Decides what the checks mean: all of the changes or none, each with a line in the audit log.</summary>
public sealed class ChangeCheckSettings(
    IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, ArticleChecks checks, TimeProvider time)
{
    // PostgreSQL; SQLite lets one writer in at a time, so that it never comes to this.
    private const string UniqueViolation = "23505";

    /// <returns>How many checks were changed.</returns>
    /// <exception cref="EditorialException">The actor may not, an option is not valid, or somebody else changed one first.</exception>
    public async Task<int> ExecuteAsync(IReadOnlyList<CheckChange> changes, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageChecks))
            throw new EditorialException(ProblemCode.Forbidden, "Chỉ quản trị viên đặt được mức độ của các mục kiểm tra.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await db.CheckSettings.ToDictionaryAsync(s => s.Code, cancellationToken);
        var audit = changes.SelectMany(change => Apply(db, rows, change, actor)).ToList();
        if (audit.Count == 0)
            return 0;
        await SaveAsync(db, cancellationToken);
        await commit.ExecuteAsync(db, transaction, audit, [], time.Now(), cancellationToken);
        return audit.Count;
    }

    private IEnumerable<AuditRecord> Apply(PortalDbContext db, Dictionary<string, CheckSetting> rows, CheckChange change, Actor actor)
    {
        var check = checks.All.FirstOrDefault(c => c.Code == change.Code) ?? throw Refuse($"Không có mục kiểm tra “{change.Code}”.");
        var row = rows.GetValueOrDefault(change.Code);
        var (severity, option) = (row?.Severity ?? check.Default, row?.Option);
        var wanted = change.Option is null ? option : OptionOf(check, change.Option);
        if (change.Severity == severity && wanted == option)
            yield break;
        if ((row?.Version ?? 0) != change.Seen)
            throw new EditorialException(ProblemCode.VersionConflict,
                $"“{check.Name}” vừa được {row?.UpdatedBy} đổi; hãy xem lại rồi lưu.");
        if (row is null)
            db.CheckSettings.Add(row = new CheckSetting { Code = check.Code, UpdatedBy = actor.Name, Version = 0 });
        (row.Severity, row.Option, row.UpdatedAt, row.UpdatedBy) = (change.Severity, wanted, time.Now(), actor.Name);
        row.Version++;
        yield return new AuditRecord(
            actor, "check-setting", From: severity.ToString(), To: change.Severity.ToString(),
            Reason: wanted == option ? null : $"{check.Option!.Title}: {wanted ?? check.Option.Default}", Subject: check.Code);
    }

    // The default is not written down, so that a better one in a later version comes through.
    private static string? OptionOf(CheckDescription check, string text)
    {
        if (check.Option is not { } option)
            return null;
        var clean = VietnameseText.Normalize(text.ReplaceLineEndings("\n")).Trim();
        if (clean.Length > CheckOption.MaxLength)
            throw Refuse($"“{option.Title}” dài quá {CheckOption.MaxLength} ký tự.");
        if (option.Validate(clean) is { } wrong)
            throw Refuse(wrong);
        return clean == option.Default ? null : clean;
    }

    private static async Task SaveAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception is DbUpdateConcurrencyException || exception.InnerException is DbException { SqlState: UniqueViolation })
        {
            throw new EditorialException(ProblemCode.VersionConflict, "Người khác vừa đổi các mục kiểm tra; hãy xem lại rồi lưu.");
        }
    }

    private static EditorialException Refuse(string message) => new(ProblemCode.InvalidContent, message);
}
