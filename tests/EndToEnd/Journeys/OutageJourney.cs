using System.Net;
using CommsPortal.EndToEnd.Infrastructure;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>Programs that come and go: nothing is lost, and readers hardly notice.</summary>
public sealed class OutageJourney
{
    [Fact]
    public async Task The_site_outlives_the_cms_and_both_end_cleanly_and_keep_their_data()
    {
        await using var portal = new Portal();
        await ((IAsyncLifetime)portal).InitializeAsync();
        var view = new PublicView(portal);
        var article = (await view.ApiAsync("/api/v1/articles?type=news&limit=2")).GetProperty("items");
        var (seen, unseen) = (article[0].GetProperty("path").GetString()!, article[1].GetProperty("path").GetString()!);
        // A page that is made while the site still reads the log may be stale at once, and is then not kept.
        var head = (await view.ApiAsync("/api/v1/changes?limit=1000")).GetProperty("cursor").GetString();
        await view.SeePageAsync("/readyz", $"\"cursor\":\"{head}\"");
        Assert.Equal(HttpStatusCode.OK, (await view.PageAsync(seen)).Status);

        Assert.Equal(0, await portal.Cms.StopAsync());
        Assert.Equal(HttpStatusCode.OK, (await view.PageAsync(seen)).Status);
        var (status, html) = await view.PageAsync(unseen);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("<html lang=\"vi\">", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await view.PageAsync("/healthz")).Status);

        await portal.StartCmsAsync();
        await Eventually.SeeAsync(() => view.PageAsync(unseen), page => page.Status == HttpStatusCode.OK, "the page after the CMS came back");
        var total = (await view.ApiAsync("/api/v1/articles?limit=1")).GetProperty("total").GetInt32();
        Assert.Contains("Đã có bài viết", await portal.CommandAsync("import", Repository.Root + "/content", "--sample", "--if-empty"), StringComparison.Ordinal);
        Assert.Equal(total, (await view.ApiAsync("/api/v1/articles?limit=1")).GetProperty("total").GetInt32());
        Assert.Equal(0, await portal.Site.StopAsync());
        Assert.Equal(0, await portal.Cms.StopAsync());
    }

    [Fact]
    public async Task A_cms_that_is_killed_under_load_and_a_site_that_starts_without_it_cost_readers_no_page_they_have_seen()
    {
        await using var portal = new Portal();
        await ((IAsyncLifetime)portal).InitializeAsync();
        var view = new PublicView(portal);
        var head = (await view.ApiAsync("/api/v1/changes?limit=1000")).GetProperty("cursor").GetString();
        await view.SeePageAsync("/readyz", $"\"cursor\":\"{head}\"");
        var articles = (await view.ApiAsync("/api/v1/articles?limit=30")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("path").GetString()!);
        string[] seen = ["/", "/tin-tuc", "/guong-dien-hinh", .. articles];
        foreach (var path in seen)
            Assert.Equal(HttpStatusCode.OK, (await view.PageAsync(path)).Status);

        using var enough = new CancellationTokenSource();
        var answered = 0;
        var readers = Enumerable.Range(0, 4).Select(async number =>
        {
            var refused = new List<string>();
            for (var turn = number; !enough.IsCancellationRequested; turn++)
            {
                var path = seen[turn % seen.Length];
                if ((await view.PageAsync(path)).Status is not HttpStatusCode.OK and var status)
                    refused.Add($"{path}: {status}");
                Interlocked.Increment(ref answered);
            }

            return refused;
        }).ToList();
        await Eventually.SeeAsync(() => Volatile.Read(ref answered) > 200, "readers reading");
        await portal.Cms.KillAsync();
        var before = Volatile.Read(ref answered);
        await Eventually.SeeAsync(() => Volatile.Read(ref answered) > before + 1000, "readers reading on");
        await enough.CancelAsync();
        Assert.All(await Task.WhenAll(readers), Assert.Empty);

        Assert.Equal(0, await portal.Site.StopAsync());
        await portal.StartSiteAsync();
        foreach (var path in seen)
            Assert.Equal(HttpStatusCode.OK, (await view.PageAsync(path)).Status);
        Assert.Contains("\"degraded\"", (await view.PageAsync("/readyz")).Html, StringComparison.Ordinal);

        await portal.StartCmsAsync();
        await Eventually.SeeAsync(async () => (await view.PageAsync("/readyz")).Html.Contains("\"ready\"", StringComparison.Ordinal), "the site finding the CMS again");
    }
}
