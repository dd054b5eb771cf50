using System.Net;
using CommsPortal.Contracts.Stubs;

namespace CommsPortal.PublicSite.Tests.PageCache;

/// <summary>One site ends and another begins with the same folder.</summary>
public sealed class PageDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;
    private readonly PortalStub _cms = new();

    [Fact]
    public async Task Pages_of_an_earlier_run_are_served_without_being_made_again()
    {
        Sample.Fill(_cms);
        var before = await RunAsync(site => site.PageAsync("/tin-tuc/a"));

        await using var again = Site();
        await again.CaughtUpAsync();
        var asked = Asked();
        var after = await again.PageAsync("/tin-tuc/a");

        Assert.Equal(before.DocumentElement.OuterHtml, after.DocumentElement.OuterHtml);
        Assert.Equal(asked, Asked());
    }

    [Fact]
    public async Task What_changed_between_two_runs_is_made_anew_and_nothing_else()
    {
        Sample.Fill(_cms);
        var article = Sample.News("x");
        _cms.Publish(article);
        await RunAsync(async site =>
        {
            await site.PageAsync("/tin-tuc/x");
            return await site.PageAsync("/tin-tuc/a");
        });

        var change = _cms.Publish(article with { Headline = "Sửa khi trang đang tắt", Edition = 2 });

        await using var again = Site();
        await again.CaughtUpAsync(change.Sequence);
        var asked = Asked();
        await again.PageAsync("/tin-tuc/a");
        Assert.Equal(asked, Asked());
        Assert.Contains("Sửa khi trang đang tắt", (await again.PageAsync("/tin-tuc/x")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_starts_without_the_cms_serves_what_it_had_and_recovers()
    {
        Sample.Fill(_cms);
        await RunAsync(site => site.PageAsync("/tin-tuc/a"));
        _cms.Unreachable = true;

        await using var alone = Site();
        using var kept = await alone.GetAsync("/tin-tuc/a");
        using var unknown = await alone.GetAsync("/chuyen-muc/guong-sang/b");
        using var ready = await alone.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.NotEmpty(kept.Headers.Warning);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("\"degraded\"", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        _cms.Unreachable = false;
        await Eventually.SeeAsync(async () => (await alone.GetAsync("/tin-tuc/a")).Headers.Warning.Count == 0, "the page being right again");
        Assert.Equal(HttpStatusCode.OK, (await alone.GetAsync("/chuyen-muc/guong-sang/b")).StatusCode);
    }

    [Fact]
    public async Task A_stale_page_stays_stale_and_a_withdrawn_one_is_gone()
    {
        Sample.Fill(_cms);
        var changed = Sample.News("x");
        var withdrawn = Sample.News("y");
        _cms.Publish([changed, withdrawn]);
        await RunAsync(async site =>
        {
            await site.PageAsync("/tin-tuc/x");
            await site.PageAsync("/tin-tuc/y");
            _cms.Publish(changed with { Headline = "Bản mới", Edition = 2 });
            await site.CaughtUpAsync(_cms.Withdraw(withdrawn.Id, "Lý do.").Sequence);
            return true;
        });
        _cms.Unreachable = true;

        await using var alone = Site();
        using var stale = await alone.GetAsync("/tin-tuc/x");
        using var gone = await alone.GetAsync("/tin-tuc/y");
        Assert.NotEmpty(stale.Headers.Warning);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone.StatusCode);

        _cms.Unreachable = false;
        await Eventually.SeeAsync(async () => (await alone.GetAsync("/tin-tuc/x")).Headers.Warning.Count == 0, "the page being made anew");
        Assert.Contains("Bản mới", (await alone.PageAsync("/tin-tuc/x")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Torn_and_strange_files_are_deleted_and_the_others_are_taken()
    {
        Sample.Fill(_cms);
        await RunAsync(async site =>
        {
            await site.PageAsync("/tin-tuc/a");
            return await site.PageAsync("/chuyen-muc/guong-sang/b");
        });
        var files = Directory.GetFiles(_folder, "*.page", SearchOption.AllDirectories);
        Assert.Equal(2, files.Length);
        await using (var torn = new FileStream(files[0], FileMode.Open))
            torn.SetLength(torn.Length - 7);
        var strange = Path.Combine(_folder, "ab", "strange.page");
        Directory.CreateDirectory(Path.GetDirectoryName(strange)!);
        await File.WriteAllTextAsync(strange, "F\n{\"Key\":1}\nx", TestContext.Current.CancellationToken);

        await using var again = Site();
        await again.CaughtUpAsync();
        await again.GetAsync("/healthz");

        Assert.Equal(1, again.Store.Count);
        Assert.False(File.Exists(files[0]));
        Assert.False(File.Exists(strange));
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/tin-tuc/a")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/chuyen-muc/guong-sang/b")).StatusCode);
    }

    [Fact]
    public async Task Feeds_still_tell_of_withdrawals_after_a_restart()
    {
        Sample.Fill(_cms);
        var article = Sample.News("x");
        _cms.Publish(article);
        _cms.Withdraw(article.Id, "Lý do.");
        await RunAsync(site => site.GetAsync("/tin-tuc/a"));

        await using var again = Site();
        await again.CaughtUpAsync();
        using var feed = await again.GetAsync("/tin-tuc/atom.xml");

        Assert.Contains("deleted-entry", await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _cms.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Site Site() => new(_cms, ("Site:PageDirectory", _folder));

    private int Asked() => _cms.Requests.Count(request => !request.Contains("/changes", StringComparison.Ordinal));

    /// <summary>A run of the site that ends in order.</summary>
    private async Task<T> RunAsync<T>(Func<Site, Task<T>> use)
    {
        await using var site = Site();
        await site.CaughtUpAsync();
        return await use(site);
    }
}
