using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Feeds;

namespace CommsPortal.PublicSite.Tests.Feeds;

/// <summary>Other people's readers find in every feed what the API says.</summary>
public sealed class FeedJudgeTests : IDisposable
{
    private const string Hub = "https://cms.example.vn/websub";

    private static readonly Dictionary<string, ArticleQuery> Listings = new()
    {
        [""] = new() { Types = ["news", "column-article", "case-study", "model-example", "official-document", "campaign"], Locales = ["vi"] },
        ["/tin-tuc"] = new() { Types = ["news"], Locales = ["vi"] },
        ["/chuyen-muc"] = new() { Types = ["column-article"], Locales = ["vi"] },
        ["/chuyen-muc/guong-sang"] = new() { Columns = ["guong-sang"], Locales = ["vi"] },
        ["/cau-chuyen"] = new() { Types = ["case-study"], Locales = ["vi"] },
        ["/guong-dien-hinh"] = new() { Types = ["model-example"], Locales = ["vi"] },
        ["/van-ban"] = new() { Types = ["official-document"], Locales = ["vi"] },
        ["/phong-trao"] = new() { Types = ["campaign"], Locales = ["vi"] },
        ["/tru-cot/kinh-te-so"] = new() { Pillars = ["kinh-te-so"], Locales = ["vi"] },
        ["/linh-vuc/y-te"] = new() { Sectors = ["y-te"], Locales = ["vi"] },
        ["/dia-phuong/quan-1"] = new() { Localities = ["quan-1"], Locales = ["vi"] },
        ["/don-vi/so-y-te"] = new() { Organisations = ["so-y-te"], Locales = ["vi"] },
        ["/the/chuyen-doi-so"] = new() { Tags = ["chuyen-doi-so"], Locales = ["vi"] },
        ["/en"] = new() { Types = ["news", "column-article", "case-study", "model-example", "official-document", "campaign"], Locales = ["en"] },
        ["/en/news"] = new() { Types = ["news"], Locales = ["en"] },
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("feeds-").FullName;

    [Fact]
    public async Task Rss_parser_feedsmith_feedparser_and_the_schema_of_json_feed_agree_with_the_api()
    {
        await using var site = new Site(("Site:HubUrl", Hub));
        Sample.Fill(site.Cms);
        site.Cms.Publish(Enumerable.Range(0, 40).Select(n => Sample.News($"them-{n}", -n)));
        site.Cms.Publish(Sample.News("doc") with { Headline = "A & B ]]> <script>\u0001 “ngoặc” \ud83d\ude00", Body = new("", "<p>x ]]&gt; &amp; “y” \ud83d\ude00</p>", "") });

        var manifest = new List<object>();
        foreach (var (listing, query) in Listings)
            manifest.AddRange(await SaveAsync(site, listing, query));
        var file = Path.Combine(_folder, "manifest.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(manifest, JsonSerializerOptions.Web), TestContext.Current.CancellationToken);

        Assert.Contains("articles agreed", await Judges.RunAsync("feeds.mjs", file), StringComparison.Ordinal);
        Assert.Contains("articles agreed", await Judges.RunAsync("feeds.py", file), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IReadOnlyList<object>> SaveAsync(Site site, string listing, ArticleQuery query)
    {
        var articles = await site.Cms.CreateClient().ListWholeArticlesAsync(query with { Limit = FeedPublisher.PageSize }, TestContext.Current.CancellationToken);
        var saved = new List<object>();
        foreach (var format in FeedFormat.All)
        {
            var path = $"{listing}/{format.File}";
            var file = Path.Combine(_folder, path.Replace('/', '_'));
            using var response = await site.GetAsync(path);
            await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync(), TestContext.Current.CancellationToken);
            saved.Add(new
            {
                File = file,
                Format = format.Name.Split(' ')[0].ToLowerInvariant(),
                Address = Site.Address + path,
                Next = articles.Next is null ? null : $"{Site.Address}{path}?trang=2",
                Hub,
                Articles = articles.Items.Select(Expected).ToList(),
            });
        }

        return saved;
    }

    private static object Expected(Article article) => new
    {
        Id = $"urn:uuid:{article.Id}",
        Title = article.Headline.Replace("\u0001", "", StringComparison.Ordinal),
        Link = Site.Address + article.Path,
        article.Published,
        article.Updated,
        Html = article.Body.Html.Replace(" href=\"/", $" href=\"{Site.Address}/", StringComparison.Ordinal),
        Authors = article.Bylines.Select(byline => byline.PrintedName),
        Categories = new[] { article.Column?.Name }.OfType<string>().Concat(article.Pillars.Select(term => term.Name)).Concat(article.Sectors.Select(term => term.Name)).Concat(article.Tags),
        Picture = article.MainImage is null ? null : $"{Site.Address}/media/0198c2a0-0000-7000-8000-000000000002/w1200.jpg",
    };
}
