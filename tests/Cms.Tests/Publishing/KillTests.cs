using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Changes;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Publishing;

public sealed class KillOnSqlite(ITestOutputHelper output) : KillTests<Sqlite>(output);

public sealed class KillOnPostgres(ITestOutputHelper output) : KillTests<Postgres>(output);

/// <summary>The publisher is killed at random moments, again and again; nothing is lost, nothing is doubled, everything still agrees.</summary>
public abstract class KillTests<TDatabase>(ITestOutputHelper output) : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const int Kills = 100;

    [Fact]
    public async Task A_hundred_kills_lose_nothing_and_double_nothing()
    {
        var publisher = new KilledPublisher(Options);
        for (var kill = 0; kill < Kills; kill++)
            await publisher.RunAndKillAsync(TestContext.Current.CancellationToken);

        await using var db = OpenDatabase();
        var changes = await ChangeLog.ReadAsync(db, 0, int.MaxValue, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, changes.Count).Select(i => (long)i), changes.Select(c => c.Sequence));
        Assert.Equal(changes.Count, await ChangeLog.HeadAsync(db, CancellationToken.None));
        AssertAcknowledged(publisher.Acknowledged, changes);
        await AssertLiveSetEqualsReplayAsync(db, changes);
        await AssertSnapshotsEqualEditionsAsync(db);
        await AssertSearchIndexEqualsLiveSetAsync(db);
        Assert.Null(await AuditLog.FindBreakAsync(db, CancellationToken.None));
        output.WriteLine($"{Kills} kills, {changes.Count} changes, {publisher.Acknowledged.Count} acknowledged before a kill");
    }

    private static void AssertAcknowledged(List<KilledPublisher.Acknowledgement> acknowledged, List<ChangeRow> changes)
    {
        Assert.NotEmpty(acknowledged);
        Assert.Equal(acknowledged.Count, acknowledged.Select(a => a.Sequence).Distinct().Count());
        foreach (var action in acknowledged)
        {
            var row = changes[(int)action.Sequence - 1];
            Assert.Equal(action.ArticleId, row.ArticleId);
            Assert.Equal(action.Action == "withdraw", row.Kind == ChangeKind.Withdrawn);
        }
    }

    private static async Task AssertLiveSetEqualsReplayAsync(PortalDbContext db, List<ChangeRow> changes)
    {
        var replayed = new Dictionary<Guid, (int Edition, string Hash)>();
        foreach (var change in changes)
        {
            if (change.Kind == ChangeKind.Withdrawn)
                Assert.True(replayed.Remove(change.ArticleId!.Value), "Withdrawn without having been public.");
            else
                Assert.Equal(change.Kind != ChangeKind.Published, replayed.ContainsKey(change.ArticleId!.Value));
            if (change.Kind != ChangeKind.Withdrawn)
                replayed[change.ArticleId!.Value] = (change.Edition!.Value, change.Hash!);
        }

        var live = await db.LiveArticles.ToDictionaryAsync(l => l.ArticleId, l => (l.Edition, l.Hash));
        Assert.Equal(replayed.OrderBy(r => r.Key), live.OrderBy(l => l.Key));
        var marked = await db.Articles.Where(a => a.PublicEdition != null).ToDictionaryAsync(a => a.Id, a => a.PublicEdition!.Value);
        Assert.Equal(replayed.OrderBy(r => r.Key).Select(r => (r.Key, r.Value.Edition)), marked.OrderBy(m => m.Key).Select(m => (m.Key, m.Value)));
    }

    private static async Task AssertSnapshotsEqualEditionsAsync(PortalDbContext db)
    {
        var publicOnce = await db.Editions.AsNoTracking()
            .Where(e => e.State == EditionState.Published || e.State == EditionState.Superseded || e.State == EditionState.Withdrawn).ToListAsync();
        var snapshots = await db.Snapshots.AsNoTracking().ToDictionaryAsync(s => (s.ArticleId, s.Edition));
        Assert.Equal(publicOnce.Select(e => (e.ArticleId, e.Number)).Order(), snapshots.Keys.Order());
        foreach (var edition in publicOnce)
        {
            var document = SnapshotJson.Read(snapshots[(edition.ArticleId, edition.Number)].Json);
            Assert.Equal(edition.ContentHash, document.Hash);
            Assert.Contains(document.Headline, edition.Content, StringComparison.Ordinal);
        }
    }

    // The follower takes up where the kills left it; when it has read the log to its end, its index holds exactly what is public.
    private async Task AssertSearchIndexEqualsLiveSetAsync(PortalDbContext db)
    {
        var follower = Services.GetServices<IChangeFollower>().Single(f => f.Name == "search");
        var head = await ChangeLog.HeadAsync(db, CancellationToken.None);
        for (var cursor = await follower.ReadCursorAsync(CancellationToken.None); cursor < head;)
        {
            var batch = await ChangeLog.ReadAsync(db, cursor, 200, CancellationToken.None);
            await follower.HandleAsync(batch, CancellationToken.None);
            cursor = batch[^1].Sequence;
        }

        var live = await db.LiveArticles.Select(l => l.ArticleId).ToListAsync();
        Assert.True(Services.GetRequiredService<SearchIndexHost>().TryUse(SearchAll, out var found));
        Assert.Equal(live.Order(), found!.Order());
    }

    private static List<Guid> SearchAll(SearchIndex index)
    {
        var found = new List<Guid>();
        string? after = null;
        do
        {
            var page = index.Search(new SearchRequest { Query = "tin", Limit = SearchRequest.MaxLimit, After = after, Highlight = false }, CancellationToken.None);
            found.AddRange(page.Hits.Select(h => Guid.Parse(h.Id)));
            after = page.Next;
        }
        while (after is not null);
        return found;
    }
}
