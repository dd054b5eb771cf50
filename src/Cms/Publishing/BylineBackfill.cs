using System.Text.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Publishing;

/// <summary>
/// Files what was published before there were bylines in the index under the names it bears; done before the first request is answered.
/// All in one transaction, so that the first row says that it was done.
/// </summary>
public sealed class BylineBackfill(IDbContextFactory<PortalDbContext> contexts) : IHostedService
{
    private const int BatchSize = 500;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await IsDoneAsync(db, cancellationToken))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // The lock of publications: nothing is published, withdrawn or filed by another node meanwhile.
        await LogNumbers.TakeAsync(db, LogHead.Changes, 0, cancellationToken);
        if (await IsDoneAsync(db, cancellationToken))
            return;
        var last = Guid.Empty;
        while (await NextAsync(db, last, cancellationToken) is { Count: > 0 } batch)
        {
            db.LiveTerms.AddRange(batch.SelectMany(live => TermsOf(live.ArticleId, live.Summary)));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            last = batch[^1].ArticleId;
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static Task<bool> IsDoneAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.LiveTerms.AnyAsync(t => t.Kind == LiveTerm.Byline, cancellationToken);

    private static async Task<List<(Guid ArticleId, byte[] Summary)>> NextAsync(PortalDbContext db, Guid last, CancellationToken cancellationToken) =>
        [.. (await db.LiveArticles.AsNoTracking().Where(l => l.ArticleId.CompareTo(last) > 0).OrderBy(l => l.ArticleId).Take(BatchSize)
            .Select(l => new { l.ArticleId, l.Summary }).ToListAsync(cancellationToken)).Select(l => (l.ArticleId, l.Summary))];

    private static IEnumerable<LiveTerm> TermsOf(Guid article, byte[] summary) =>
        (JsonSerializer.Deserialize<ArticleSummary>(summary, PortalJson.Options)?.Bylines ?? [])
            .Select(byline => Slug.From(byline.PrintedName)).Where(slug => slug.Length > 0).Distinct()
            .Select(slug => new LiveTerm { ArticleId = article, Kind = LiveTerm.Byline, Value = slug });
}
