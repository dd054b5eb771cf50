using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Search.Statistics;

/// <summary>Which searches over the API are counted.</summary>
public abstract class CountedSearchesTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_query_as_typed_is_counted_and_its_pages_filters_and_orders_are_not()
    {
        for (var i = 0; i < 3; i++)
            await PublishAsync($"Đếm lượt tìm {i}", "dem-luot");
        await IndexedAsync();
        var first = await ReadAsync<SearchResponse>("/api/v1/search?q=dem+luot+tim&limit=1&locale=vi");
        await ReadAsync<SearchResponse>(first.Next!);
        foreach (var more in new[] { "sort=newest", "tag=dem-luot", "from=2020-01-01", "counted=false" })
            await ReadAsync<SearchResponse>("/api/v1/search?q=dem+luot+tim&" + more);
        using (await SendAsync(HttpMethod.Head, "/api/v1/search?q=dem+luot+tim"))
            await ReadAsync<SearchResponse>("/api/v1/search?q=");
        await ReadAsync<SearchResponse>("/api/v1/search?q=qqqqzzzz");

        Assert.Equal((1, 0), await CountOfAsync("dem luot tim"));
        Assert.Equal((1, 1), await CountOfAsync("qqqqzzzz"));
    }

    [Fact]
    public async Task Popular_queries_are_suggested_and_lead_to_their_search()
    {
        await PublishAsync("Kho lưu trữ số mở cửa đón bạn đọc", "kho-luu-tru");
        await IndexedAsync();
        for (var i = 0; i < 5; i++)
            await ReadAsync<SearchResponse>("/api/v1/search?q=kho+luu+tru+so");
        await Host.Services.GetRequiredService<SearchStatistics>().WriteAsync(Cancellation);
        await Host.Services.GetRequiredService<PopularQueries>().LoadAsync(Cancellation);

        foreach (var typed in new[] { "", "kho+l" })
        {
            var suggestions = await ReadAsync<ListPage<Suggestion>>("/api/v1/suggest?q=" + typed);
            Assert.Contains(new Suggestion("Kho lưu trữ số", "query", "/tim-kiem?q=Kho%20l%C6%B0u%20tr%E1%BB%AF%20s%E1%BB%91"), suggestions.Items);
        }
    }

    private async Task<(int Asked, int Fruitless)> CountOfAsync(string query)
    {
        await Host.Services.GetRequiredService<SearchStatistics>().WriteAsync(Cancellation);
        (int, int) found = (0, 0);
        await EditDatabaseAsync(async db => found = await db.SearchCounts.Where(c => c.Query == query).Select(c => new ValueTuple<int, int>(c.Asked, c.Fruitless)).SingleAsync(Cancellation));
        return found;
    }
}

public sealed class CountedSearchesOnSqlite(CmsHost<Sqlite> host) : CountedSearchesTests<Sqlite>(host);

public sealed class CountedSearchesOnPostgres(CmsHost<Postgres> host) : CountedSearchesTests<Postgres>(host);
