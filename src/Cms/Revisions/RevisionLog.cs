using System.Text.Json;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Revisions;

/// <summary>
/// Keeps every version of what an office defines: who, when, how it was before and after. The rows are written in the transaction of
/// the change itself; bringing a version back is an ordinary change again.
/// </summary>
public static class RevisionLog
{
    public const int MostShown = 100;

    /// <summary>The author of what was there before versions were kept.</summary>
    private const string Nobody = "Trước khi có lịch sử";

    /// <summary>Adds the new versions of several things of one subject. What had no versions gets its former state as the first.</summary>
    /// <param name="changes">Key, document before and after; null for what was or is not there.</param>
    public static async Task AppendAsync(
        PortalDbContext db, string subject, IReadOnlyList<(string Key, object? Before, object? After)> changes, Actor actor, DateTimeOffset now,
        string? note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(actor);
        var keys = changes.Select(c => c.Key).ToList();
        var last = await db.Revisions.Where(r => r.Subject == subject && keys.Contains(r.Key)).GroupBy(r => r.Key)
            .Select(g => new { g.Key, Number = g.Max(r => r.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number, cancellationToken);
        foreach (var (key, before, after) in changes)
        {
            var number = last.GetValueOrDefault(key);
            if (number == 0 && before is not null)
                db.Revisions.Add(New(subject, key, ++number, before, null, Nobody, now, null));
            db.Revisions.Add(New(subject, key, number + 1, after, actor.Id, actor.Name, now, note));
        }
    }

    /// <summary>The versions of one thing, the newest first, at most <see cref="MostShown"/>.</summary>
    public static async Task<IReadOnlyList<Revision>> ReadAsync(PortalDbContext db, string subject, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Revisions.AsNoTracking().Where(r => r.Subject == subject && r.Key == key)
            .OrderByDescending(r => r.Number).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>One version; null when there is none of this number or the thing was deleted by it.</summary>
    public static async Task<T?> FindAsync<T>(PortalDbContext db, string subject, string key, int number, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var json = await db.Revisions.AsNoTracking().Where(r => r.Subject == subject && r.Key == key && r.Number == number)
            .Select(r => r.Document).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : JsonSerializer.Deserialize<T>(json, PortalJson.Options);
    }

    private static Revision New(
        string subject, string key, int number, object? document, Guid? actorId, string actorName, DateTimeOffset at, string? note) => new()
        {
            Subject = subject,
            Key = key,
            Number = number,
            Document = document is null ? null : JsonSerializer.Serialize(document, PortalJson.Options),
            At = at,
            ActorId = actorId,
            ActorName = actorName,
            Note = note,
        };
}
