using System.Text.Json;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Sites;

/// <summary>
/// Documents of which an office has one each: what the site says of itself, its menus, the synonyms of search. The newest revision is what holds;
/// saving adds another, with a line in the audit log and a row in the change log that sites and nodes follow.
/// </summary>
public sealed class OfficeDocuments(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <summary>Longest document in characters of JSON.</summary>
    private const int Longest = 200_000;

    /// <summary>The tag by which followers hear of a change; null for what only the desk knows. A front page has one for each language, since only it shows it.</summary>
    public static string? TagOf(string subject, string key) => subject switch
    {
        RevisionSubject.HomeSchedule => null,
        RevisionSubject.Home => $"{subject}:{key}",
        _ => subject,
    };

    /// <summary>What holds now, and the number of its revision; a new document and 0 when nobody has set anything.</summary>
    public static async Task<(T Document, int Number)> ReadAsync<T>(PortalDbContext db, string subject, string key, CancellationToken cancellationToken)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.Revisions.AsNoTracking().Where(r => r.Subject == subject && r.Key == key).OrderByDescending(r => r.Number)
            .Select(r => new { r.Number, r.Document }).FirstOrDefaultAsync(cancellationToken);
        return last?.Document is not { } json
            ? (new T(), last?.Number ?? 0)
            : (JsonSerializer.Deserialize<T>(json, PortalJson.Options) ?? new T(), last.Number);
    }

    /// <summary>Stores a document that has been found valid.</summary>
    /// <param name="seen">The number of the revision that the actor has seen; 0 for none.</param>
    /// <param name="needed">What one must be allowed to set it.</param>
    /// <returns>False when it is what it was.</returns>
    /// <exception cref="EditorialException">The actor may not, somebody else was first, or it is too long.</exception>
    public async Task<bool> SaveAsync<T>(
        string subject, string key, T document, int seen, Actor actor, Permission needed, string? note, CancellationToken cancellationToken)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(needed))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền sửa thiết lập của trang; hãy nhờ quản trị viên.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (before, number) = await ReadAsync<T>(db, subject, key, cancellationToken);
        if (number != seen)
            throw new DefinitionChangedException(Math.Max(seen, 1), number);
        var (old, json) = (JsonSerializer.Serialize(before, PortalJson.Options), JsonSerializer.Serialize(document, PortalJson.Options));
        if (json.Length > Longest)
            throw new EditorialException(ProblemCode.InvalidContent, "Nội dung quá dài; hãy rút gọn.");
        if (old == json)
            return false;
        var now = time.Now();
        await RevisionLog.AppendAsync(db, subject, [(key, number == 0 ? null : before, document)], actor, now, note, cancellationToken);
        IReadOnlyList<ChangeRow> changes = TagOf(subject, key) is { } tag ? [new ChangeRow { Kind = ChangeKind.Taxonomy, At = now, Tags = [tag] }] : [];
        var subjectName = key.Length == 0 ? subject : $"{subject}:{key}";
        try
        {
            await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "define-setting", Subject: subjectName)], changes, now, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else added the same number first; any other reason stays what it is.
            await using var after = await contexts.CreateDbContextAsync(cancellationToken);
            if ((await ReadAsync<T>(after, subject, key, cancellationToken)).Number is var current && current == number)
                throw;
            throw new DefinitionChangedException(Math.Max(seen, 1), current);
        }

        return true;
    }
}
