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
}
