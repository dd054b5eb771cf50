using System.Text.Json;
using CommsPortal.Cms.HomePages.Scheduling;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.HomePages.Previews;

/// <summary>Keeps what people preview, one composition for each person and language.</summary>
public sealed class HomeDrafts(PortalDbContext db, TimeProvider time)
{
    /// <summary>Puts a composition in the place of what the person previewed before.</summary>
    public async Task KeepAsync(string locale, Guid person, HomeComposition composition, CancellationToken cancellationToken)
    {
        var (json, now) = (JsonSerializer.Serialize(composition, PortalJson.Options), time.Now());
        if (await ReplaceAsync(locale, person, json, now, cancellationToken))
            return;
        var draft = new HomeDraft { Locale = locale, PersonId = person, Document = json, SavedAt = now };
        db.HomeDrafts.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another request of the same person came first; any other reason stays what it is.
            db.Entry(draft).State = EntityState.Detached;
            if (!await ReplaceAsync(locale, person, json, now, cancellationToken))
                throw;
        }
    }

    /// <returns>Null when it is not there any more.</returns>
    public async Task<HomeComposition?> FindAsync(HomePreviewTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Entry)
        {
            var (schedule, _) = await OfficeDocuments.ReadAsync<HomeSchedule>(db, RevisionSubject.HomeSchedule, target.Locale, cancellationToken);
            return schedule.Entries.FirstOrDefault(e => e.Id == target.Id)?.Composition;
        }

        var json = await db.HomeDrafts.AsNoTracking().Where(d => d.Locale == target.Locale && d.PersonId == target.Id)
            .Select(d => d.Document).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : JsonSerializer.Deserialize<HomeComposition>(json, PortalJson.Options);
    }

    private async Task<bool> ReplaceAsync(string locale, Guid person, string json, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.HomeDrafts.Where(d => d.Locale == locale && d.PersonId == person)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Document, json).SetProperty(d => d.SavedAt, now), cancellationToken) > 0;
}
