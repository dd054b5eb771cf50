using System.Net;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Tests.Delivery;

public abstract class ChangeTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_mirror_that_follows_next_sees_every_change_once()
    {
        for (var i = 0; i < 7; i++)
            await PublishAsync($"Thay đổi {i}", "thay-doi");
        var seen = new List<long>();
        var page = await ReadAsync<ChangePage>("/api/v1/changes?limit=3");
        while (page.Items.Count > 0)
        {
            seen.AddRange(page.Items.Select(c => c.Sequence));
            page = await ReadAsync<ChangePage>(page.Next);
        }

        Assert.Equal(Enumerable.Range(1, seen.Count).Select(i => (long)i), seen);
        Assert.True(seen.Count >= 7);
        Assert.Equal(seen[^1].ToString(System.Globalization.CultureInfo.InvariantCulture), page.Cursor);
    }

    [Fact]
    public async Task A_waiting_client_is_answered_when_something_is_published()
    {
        var cursor = await CursorAsync();
        var waiting = WaitAsync($"/api/v1/changes?cursor={cursor}&wait=25");
        var id = await PublishAsync("Tin nóng", "cho");
        var page = await waiting;

        Assert.Equal((id, "published", "/tin-tuc/tin-nong"), (page.Items[0].ArticleId, page.Items[0].Kind, page.Items[0].Path));
        Assert.Contains("type:news", page.Items[0].Tags);
    }

    [Fact]
    public async Task A_wait_without_change_ends_with_an_empty_page_and_the_same_cursor()
    {
        var cursor = await CursorAsync();
        using var response = await GetAsync($"/api/v1/changes?wait=1&cursor={cursor}");
        var page = await ReadAsync<ChangePage>($"/api/v1/changes?wait=1&cursor={cursor}");

        Assert.Empty(page.Items);
        Assert.Equal(cursor, page.Cursor);
        Assert.Equal($"/api/v1/changes?wait=1&cursor={cursor}", page.Next);
        Assert.Equal([$"<{page.Next}>; rel=\"next\""], response.Headers.GetValues("Link"));
    }

    [Fact]
    public async Task Filters_leave_out_rows_and_pass_over_them()
    {
        var cursor = await CursorAsync();
        var id = await PublishAsync("Sẽ gỡ", "loc-doi");
        await WithdrawAsync(id);
        await PublishAsync("Khác", "loc-doi");
        var withdrawn = await ReadAsync<ChangePage>($"/api/v1/changes?cursor={cursor}&kinds=withdrawn,deleted");

        Assert.Equal("withdrawn", Assert.Single(withdrawn.Items).Kind);
        Assert.Equal(await CursorAsync(), withdrawn.Cursor);
        Assert.StartsWith("/api/v1/changes?kinds=withdrawn%2Cdeleted&cursor=", withdrawn.Next, StringComparison.Ordinal);
        Assert.Empty((await ReadAsync<ChangePage>($"/api/v1/changes?cursor={cursor}&types=page")).Items);
        var first = await ReadAsync<ChangePage>($"/api/v1/changes?cursor={cursor}&kinds=published&limit=1");
        Assert.Equal(first.Items[0].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), first.Cursor);
    }

    [Theory]
    [InlineData("cursor=-1", "cursor")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("cursor=99999999", "cursor")]
    [InlineData("wait=26", "wait")]
    [InlineData("limit=1001", "limit")]
    [InlineData("kinds=gone", "kinds")]
    [InlineData("types=poem", "types")]
    public async Task A_value_that_cannot_be_used_is_named(string query, string parameter)
    {
        var problem = await ProblemAsync("/api/v1/changes?" + query, HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    // On a slow machine a wait may end before the publication does; then, and only then, the page is empty, and a client waits again.
    private async Task<ChangePage> WaitAsync(string url)
    {
        while (true)
        {
            var begun = TimeProvider.System.GetTimestamp();
            var page = await ReadAsync<ChangePage>(url);
            if (page.Items.Count > 0)
                return page;
            Assert.InRange(TimeProvider.System.GetElapsedTime(begun), TimeSpan.FromSeconds(24), TimeSpan.MaxValue);
            url = page.Next;
        }
    }

    private async Task<string> CursorAsync()
    {
        var page = await ReadAsync<ChangePage>("/api/v1/changes?limit=1000");
        while (page.Items.Count > 0)
            page = await ReadAsync<ChangePage>(page.Next);
        return page.Cursor;
    }
}

public sealed class ChangesOnSqlite(CmsHost<Sqlite> host) : ChangeTests<Sqlite>(host);

public sealed class ChangesOnPostgres(CmsHost<Postgres> host) : ChangeTests<Postgres>(host);
