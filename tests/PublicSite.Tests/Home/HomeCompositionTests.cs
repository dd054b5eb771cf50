using System.Net;
using CommsPortal.Contracts.HomePages;

namespace CommsPortal.PublicSite.Tests.Home;

/// <summary>The front page shows what editors composed, fills what they left open, and no story twice.</summary>
public sealed class HomeCompositionTests
{
    [Fact]
    public async Task Chosen_stories_stand_where_they_were_put_and_nowhere_else()
    {
        await using var site = new Site();
        Sample.Fill(site.Cms);
        var stories = Enumerable.Range(1, 20).Select(n => Sample.News($"tin-{n}", n)).ToList();
        site.Cms.Publish(stories);
        site.Cms.Put(new HomePage
        {
            Locale = "vi",
            Version = 1,
            Lead = stories[3],
            Secondary = [stories[7]],
            Blocks =
            [
                new HomeBlock { Kind = HomeBlockKind.Notice, Heading = "Lịch <b>nghỉ</b>", Text = "Một\nHai", Url = "/tin-tuc" },
                new HomeBlock { Kind = HomeBlockKind.Articles, Heading = "Chọn riêng", Articles = [stories[19], stories[2]] },
                new HomeBlock { Kind = HomeBlockKind.Newest, Source = "sectors:y-te", Count = 4 },
                new HomeBlock { Kind = HomeBlockKind.Newest, Source = "column:khong-co" },
                new HomeBlock { Kind = "chua-biet" },
            ],
        });

        var page = await site.PageAsync("/");
        Assert.Equal("Tiêu đề news tin-4", page.QuerySelector(".front-lead h2")!.TextContent);
        Assert.Equal(["tin-8", "tin-19", "tin-18"], page.QuerySelectorAll(".front-secondary h2").Select(h => h.TextContent.Split(' ')[^1]));
        Assert.Equal(["Lịch <b>nghỉ</b>", "Chọn riêng", "Y tế"], page.QuerySelectorAll(".home > .band .rubric").Select(h => h.TextContent));
        Assert.Equal(["Một", "Hai"], page.QuerySelectorAll(".band-notice p:not([class])").Select(p => p.TextContent));
        Assert.Equal(["tin-20", "tin-3"], page.QuerySelectorAll(".home > .band:nth-of-type(3) h3").Select(h => h.TextContent.Split(' ')[^1]));
        Assert.Equal(4, page.QuerySelectorAll(".home > .band:nth-of-type(4) h3").Length);
        var all = page.QuerySelectorAll(".home .card h2 a, .home .card h3 a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(all.Distinct(), all);
    }

    [Fact]
    public async Task A_new_composition_is_there_at_once_and_other_pages_are_kept()
    {
        await using var site = new Site();
        Sample.Fill(site.Cms);
        await site.PageAsync("/");
        await site.PageAsync("/van-ban");
        await site.CaughtUpAsync();
        await Eventually.SeeAsync(async () => await site.PageAsync("/van-ban") is not null && IsFresh(site, "/van-ban"), "the list kept");
        site.Cms.Put(new HomePage { Locale = "vi", Version = 1, Blocks = [new HomeBlock { Kind = HomeBlockKind.Notice, Text = "Lời mới" }] });
        await site.CaughtUpAsync();
        Assert.True(IsFresh(site, "/van-ban"));
        Assert.Contains("Lời mới", (await site.PageAsync("/")).QuerySelector(".band-notice")!.TextContent, StringComparison.Ordinal);
    }

    private static bool IsFresh(Site site, string path) => site.Store.TryGet(path, out var kept) && site.Store.IsFresh(kept);

    [Fact]
    public async Task A_chosen_story_that_is_withdrawn_gives_its_place_to_the_newest()
    {
        await using var site = new Site();
        Sample.Fill(site.Cms);
        var (chosen, newest) = (Sample.News("chon", 1), Sample.News("moi", 2));
        site.Cms.Publish([chosen, newest]);
        site.Cms.Put(new HomePage { Locale = "vi", Version = 1, Lead = chosen });
        await site.CaughtUpAsync();
        Assert.EndsWith("chon", (await site.PageAsync("/")).QuerySelector(".front-lead h2")!.TextContent, StringComparison.Ordinal);
        site.Cms.Withdraw(chosen.Id, "Thử");
        await site.CaughtUpAsync();
        Assert.EndsWith("moi", (await site.PageAsync("/")).QuerySelector(".front-lead h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_the_composition_to_whoever_has_the_link_and_is_never_kept()
    {
        await using var site = new Site();
        Sample.Fill(site.Cms);
        var story = Sample.News("xem-thu", 1);
        site.Cms.Publish([story]);
        site.Cms.AddPreview("ma", new HomePage { Locale = "vi", Blocks = [new HomeBlock { Kind = HomeBlockKind.Articles, Heading = "Sắp tới", Articles = [story] }] });
        using var answer = await site.GetAsync("/preview/home/ma");
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", answer.Headers.GetValues("X-Robots-Tag").Single());
        var page = await site.PageAsync("/preview/home/ma");
        Assert.NotNull(page.QuerySelector(".draft-notice"));
        Assert.Equal("Sắp tới", page.QuerySelector(".home > .band .rubric")!.TextContent);
        await site.PageAsync("/preview/home/sai", HttpStatusCode.NotFound);
    }
}
