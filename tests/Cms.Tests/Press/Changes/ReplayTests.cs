using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Press.Changes;

public sealed class ReplaysOnSqlite(CmsHost<Sqlite> host, ITestOutputHelper output) : ReplayTests<Sqlite>(host, output);

public sealed class ReplaysOnPostgres(CmsHost<Postgres> host, ITestOutputHelper output) : ReplayTests<Postgres>(host, output);

/// <summary>
/// An office publishes, corrects, withdraws, deletes, gives under embargo, takes back and lifts, at random. Whoever replays the logs, from the
/// beginning or from any cursor, holds exactly what there is; every row comes once, whatever happens to the client or to its entitlement.
/// </summary>
public abstract class ReplayTests<TDatabase>(CmsHost<TDatabase> host, ITestOutputHelper output) : LogTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const int Days = 3;
    private const int StepsOfADay = 40;

    [Fact]
    public async Task Whoever_replays_the_logs_holds_what_there_is_at_every_point()
    {
        var random = new Random(41);
        var wavering = await AccountAsync("Báo Lúc có lúc không");
        using var plain = await ClientOfAsync(await AccountAsync("Báo Công khai"));
        using var entitled = await ClientOfAsync(await AccountAsync("Báo Cấm phát", a => a.Embargoes = true));
        using var changing = await ClientOfAsync(wavering);
        var (ofPlain, ofEntitled, ofCrashing, ofWavering) = (new Copy(), new Copy(), new Copy(), new Copy());
        var early = "0";
        for (var step = 0; step < Days * StepsOfADay; step++)
        {
            await ActAsync(random);
            await FollowAsync(plain, ofPlain, random);
            await AssertHoldsAllAsync(ofPlain, withEmbargoes: false);
            await FollowAsync(entitled, ofEntitled, random);
            await AssertHoldsAllAsync(ofEntitled, withEmbargoes: true);
            ofCrashing = await FollowAndCrashAsync(entitled, ofCrashing, random);
            if (random.Next(5) == 0)
                await EntitleAsync(wavering, !wavering.Embargoes);
            if (random.Next(2) == 0)
                await FollowAsync(changing, ofWavering, random);
            if (step == StepsOfADay)
                early = ofEntitled.Cursor;
            if (step % StepsOfADay == StepsOfADay - 1)
                await AssertReplayFromTheBeginningAsync(entitled, random);
        }

        await FollowAsync(entitled, ofCrashing, random);
        await AssertHoldsAllAsync(ofCrashing, withEmbargoes: true);
        await FollowAsync(changing, ofWavering, random);
        AssertSame(await PublicAsync(), ofWavering.Public);
        await EntitleAsync(wavering, true);
        await FollowAsync(changing, ofWavering, random);
        await AssertHoldsAllAsync(ofWavering, withEmbargoes: true);
        await AssertOldCursorWorksAsync(entitled, early, ofEntitled, random);
        output.WriteLine($"{ofEntitled.Seen.Count} public rows, {ofEntitled.SeenOfEmbargo.Count} rows of the embargo log");
        Assert.True(ofEntitled.SeenOfEmbargo.Count > 10, "The run gave too little under embargo to prove anything.");
    }

    private async Task AssertReplayFromTheBeginningAsync(HttpClient client, Random random)
    {
        var copy = new Copy();
        await FollowAsync(client, copy, random);
        await AssertHoldsAllAsync(copy, withEmbargoes: true);
    }

    // From there on, every row that the other newsroom saw since, in the same order.
    private static async Task AssertOldCursorWorksAsync(HttpClient client, string cursor, Copy other, Random random)
    {
        var (items, _) = await ReadToEndAsync(client, cursor, random.Next(1, 8));
        var open = items.Where(c => c.EmbargoSequence is null).Select(c => c.Sequence).ToList();
        var given = items.Where(c => c.EmbargoSequence is not null).Select(c => c.EmbargoSequence!.Value).ToList();
        Assert.NotEmpty(open);
        Assert.Equal(other.Seen[^open.Count..], open);
        Assert.Equal(other.SeenOfEmbargo[^given.Count..], given);
        Assert.Equal(cursor, $"{open[0] - 1}.{(given.Count > 0 ? given[0] - 1 : other.SeenOfEmbargo.Count)}");
    }

    private async Task AssertHoldsAllAsync(Copy copy, bool withEmbargoes)
    {
        AssertSame(await PublicAsync(), copy.Public);
        AssertSame(withEmbargoes ? await EmbargoedAsync() : [], copy.Embargoed);
        AssertOnceEach(copy.Seen);
        AssertOnceEach(copy.SeenOfEmbargo);
    }

    private static void AssertOnceEach(List<long> seen) => Assert.Equal(Enumerable.Range(1, seen.Count).Select(i => (long)i), seen);

    private async Task<Dictionary<Guid, Held>> EmbargoedAsync()
    {
        await using var db = OpenDatabase();
        return await db.Embargoes.AsNoTracking().ToDictionaryAsync(e => e.ArticleId, e => new Held(e.Edition, e.Hash), Cancellation);
    }

    private static async Task FollowAsync(HttpClient client, Copy copy, Random random)
    {
        while (true)
        {
            var page = await PageAsync(client, $"{Log}?cursor={copy.Cursor}&limit={random.Next(1, 6)}");
            foreach (var change in page.Items)
                copy.Apply(change);
            copy.Cursor = page.Cursor;
            if (page.Items.Count == 0)
                return;
        }
    }

    /// <summary>Deals with some rows and is stopped anywhere: what it did since it last kept its copy and cursor together is lost.</summary>
    private static async Task<Copy> FollowAndCrashAsync(HttpClient client, Copy kept, Random random)
    {
        for (var pages = random.Next(3); pages > 0; pages--)
        {
            var copy = kept.Kept();
            var page = await PageAsync(client, $"{Log}?cursor={copy.Cursor}&limit={random.Next(1, 6)}");
            foreach (var change in page.Items)
            {
                if (random.Next(6) == 0)
                    return kept;
                copy.Apply(change);
            }

            copy.Cursor = page.Cursor;
            kept = copy;
        }

        return kept;
    }

    private async Task EntitleAsync(PressAccount account, bool entitled)
    {
        account.Embargoes = entitled;
        await using var db = OpenDatabase();
        await db.PressAccounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Embargoes, entitled), Cancellation);
    }

    private async Task ActAsync(Random random)
    {
        var (open, gone, given) = await ArticlesAsync();
        await (random.Next(9) switch
        {
            0 when open.Count > 0 => Newsroom.RepublishAsync(Any(open), NextText()),
            1 when open.Count > 0 => CorrectAsync(Any(open)),
            2 when open.Count > 2 => WithdrawAsync(Any(open)),
            3 when gone.Count > 0 => Verb<DeleteArticle>().ExecuteAsync(Any(gone), null, "Không cần nữa", Newsroom.Administrator, Cancellation),
            4 when given.Count > 0 => Verb<TakeBackEmbargo>().ExecuteAsync(Any(given), null, Newsroom.Approver, Cancellation),
            5 when given.Count > 0 => Verb<PublishArticle>().ExecuteAsync(Any(given), null, Newsroom.Approver, Cancellation),
            6 => GiveNewAsync(),
            7 when open.Except(given).Any() => GiveUpdateAsync(Any([.. open.Except(given)])),
            _ => Newsroom.PublishNewAsync(NextText()),
        });

        Guid Any(IReadOnlyList<Guid> ids) => ids[random.Next(ids.Count)];

        News NextText() => Newsroom.News($"Tin {random.Next():x}");

        async Task CorrectAsync(Guid id)
        {
            await Verb<CorrectArticle>().ExecuteAsync(id, null, "Sai ngày", "Ngày 22", Newsroom.Administrator, Cancellation);
            await Newsroom.RepublishAsync(id, NextText());
        }

        async Task GiveNewAsync() => await GiveAsync(await Newsroom.DraftAsync(NextText()));

        async Task GiveUpdateAsync(Guid id)
        {
            await Verb<SaveArticle>().ExecuteAsync(id, null, NextText(), Newsroom.Administrator, Cancellation);
            await GiveAsync(id);
        }

        async Task GiveAsync(Guid id)
        {
            await Newsroom.ApproveAsync(id);
            await Verb<GiveUnderEmbargo>().ExecuteAsync(id, null, Now + TimeSpan.FromDays(1), Newsroom.Approver, Cancellation);
        }
    }

    private async Task<(List<Guid> Public, List<Guid> Gone, List<Guid> Given)> ArticlesAsync()
    {
        await using var db = OpenDatabase();
        var open = await db.Articles.Where(a => a.PublicEdition != null).Select(a => a.Id).ToListAsync(Cancellation);
        var gone = await db.Articles.Where(a => a.FirstPublishedAt != null && a.PublicEdition == null && a.DeletedAt == null).Select(a => a.Id).ToListAsync(Cancellation);
        return (open, gone, await db.Embargoes.Select(e => e.ArticleId).ToListAsync(Cancellation));
    }
}
