using System.Data.Common;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Duplicates;

/// <summary>Sketches what became public before there were sketches, once, beside the web server.</summary>
public sealed partial class SketchBackfill(
    IDbContextFactory<PortalDbContext> contexts, ContentTypeRegistry types, ILogger<SketchBackfill> logger) : BackgroundService
{
    private const int BatchSize = 100;

    /// <summary>Sketches the next few that have none.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.LiveArticles.AsNoTracking().Where(l => !db.TextSketches.Any(s => s.ArticleId == l.ArticleId))
            .OrderBy(l => l.ArticleId).Take(BatchSize)
            .Join(db.Editions, l => new { l.ArticleId, Number = l.Edition }, e => new { e.ArticleId, e.Number },
                (l, e) => new { l.ArticleId, l.Type, e.Content })
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
            TextSketches.Add(db, row.ArticleId, types.Get(row.Type), ContentJson.Deserialize(types.Get(row.Type), row.Content));
        await db.SaveChangesAsync(cancellationToken);
        return rows.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await RunAsync(stoppingToken) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            // Another node does the same, or something was published or withdrawn meanwhile; what is left is done at the next start.
            LogStopped(exception);
        }
    }

    [LoggerMessage(EventId = 1802, Level = LogLevel.Warning, Message = "Sketching what is public has stopped; the next start goes on.")]
    private partial void LogStopped(Exception exception);
}
