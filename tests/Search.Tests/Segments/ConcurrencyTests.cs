namespace CommsPortal.Search.Tests.Segments;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Readers_see_whole_snapshots_while_documents_come_go_commit_and_merge()
    {
        using var temporary = new TemporaryIndex(new SearchIndexOptions { RefreshInterval = TimeSpan.FromMilliseconds(1) });
        var index = temporary.Index;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Read(index, stop.Token))).ToArray();
        var random = new Random(3);
        for (var n = 1; n <= 3000; n++)
        {
            // Every document says "chung"; each is put again and again, so at most one with an id may ever be seen.
            index.Put(new SearchDocument { Id = $"d{random.Next(150)}", Headline = $"chung lần {n}", Body = "nội dung", Tags = [$"thẻ {n % 9}"] });
            if (n % 20 == 0)
                index.Commit(n);
        }
        index.Optimize(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        var searches = (await Task.WhenAll(readers)).Sum();
        Assert.True(searches >= readers.Length);
        Assert.Equal(index.Count, index.Search(new SearchRequest { Query = "chung" }).Total);
        Assert.Equal(index.Count, temporary.Reopen().Count);
    }

    private static int Read(SearchIndex index, CancellationToken stop)
    {
        var searches = 0;
        do
        {
            var result = index.Search(new SearchRequest { Query = "chung", Limit = 100, Highlight = searches % 10 == 0 }, CancellationToken.None);
            Assert.Equal(result.Hits.Count, result.Hits.Select(h => h.Id).Distinct().Count());
            index.Suggest(new SuggestRequest("chu"));
            searches++;
        }
        while (!stop.IsCancellationRequested);
        return searches;
    }
}
