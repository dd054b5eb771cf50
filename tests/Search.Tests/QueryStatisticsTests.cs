namespace CommsPortal.Search.Tests;

public sealed class QueryStatisticsTests
{
    [Fact]
    public void Popular_and_fruitless_queries_are_reported_without_rare_or_personal_ones()
    {
        var statistics = new QueryStatistics();
        for (var i = 0; i < 6; i++)
        {
            statistics.Record(i % 2 == 0 ? "Hòa bình" : "hoà BÌNH", 3);
            statistics.Record("không có gì", 0);
            statistics.Record("0903123456", 0);
            statistics.Record("ai@example.vn", 0);
        }
        statistics.Record("hiếm", 0);
        using var saved = new MemoryStream();
        statistics.Save(saved);
        saved.Position = 0;
        var restored = new QueryStatistics();
        restored.Load(saved);
        Assert.Equal([new QueryCount("hoà bình", 6, 0), new QueryCount("không có gì", 6, 6)], restored.Popular(10));
        Assert.Equal([new QueryCount("không có gì", 6, 6)], restored.Fruitless(10));
    }

    [Fact]
    public void Counts_taken_out_are_there_once_and_can_be_put_back()
    {
        var statistics = new QueryStatistics();
        statistics.Record("một cửa", 2);
        statistics.Record("một cửa", 0);
        var taken = statistics.Take();
        Assert.Equal([new QueryCount("một cửa", 2, 1)], taken);
        Assert.Empty(statistics.Take());
        statistics.Record("Một cửa", 1);
        statistics.Add(taken);
        Assert.Equal([new QueryCount("một cửa", 3, 1)], statistics.Popular(10, 3));
    }
}
