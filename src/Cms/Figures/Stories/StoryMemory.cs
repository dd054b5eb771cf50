using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Stories;

/// <summary>Keeps the stories in this node's memory; each reading takes up what was written since, by whichever node.</summary>
public sealed class StoryMemory(IDbContextFactory<PortalDbContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private volatile StorySet current = StorySet.Empty;

    public async Task<StorySet> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await HeadAsync(db, cancellationToken) <= current.Revision)
            return current;
        await reading.WaitAsync(cancellationToken);
        try
        {
            var known = current.Revision;
            var changed = await db.PublishedStories.AsNoTracking().Where(s => s.Revision > known).ToListAsync(cancellationToken);
            return current = current.With(changed);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private static async Task<long> HeadAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.PublishedStories.MaxAsync(s => (long?)s.Revision, cancellationToken) ?? 0;
}
