using System.Net;
using AngleSharp.Dom;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Search;

public sealed class ArticleListPageOnSqlite(CmsHost<Sqlite> host) : ArticleListPageTests<Sqlite>(host);

public sealed class ArticleListPageOnPostgres(CmsHost<Postgres> host) : ArticleListPageTests<Postgres>(host);

/// <summary>The list of articles as people use it. Each test has words of its own, since all share one newsroom.</summary>
public abstract class ArticleListPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Rebuilding = "Chỉ mục tìm kiếm đang được dựng lại";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_word_of_the_body_is_found_without_diacritics_and_marked()
    {
        var editor = await PersonAsync(Role.Editor);
        await WriteAsync(editor, "Bản nháp một", body: "Người dân nộp hồ sơ ở **kiốt rùa xanh** cạnh chợ.");
        var found = await SearchAsync(editor, "q=kiot+rua+xanh");

        var row = Assert.Single(found.Page.QuerySelectorAll(".article-rows li"));
        Assert.Equal("Bản nháp một", row.QuerySelector(".headline")!.TextContent);
        Assert.Equal(["kiốt", "rùa", "xanh"], row.QuerySelectorAll(".snippet mark").Select(m => m.TextContent).SelectMany(t => t.Split(' ')));
        Assert.Contains("Bản nháp", row.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("kiot rua xanh", found.Page.QuerySelector("#desk-search")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Markup_in_a_text_is_shown_as_text_in_marked_headlines_and_passages()
    {
        var editor = await PersonAsync(Role.Editor);
        await WriteAsync(editor, "<b>nhím</b> <script>alert(1)</script>", body: "Con nhím <img src=x onerror=alert(1)> &lt;b&gt; ở vườn.");
        var found = await SearchAsync(editor, "q=con+nhim");

        Assert.NotEmpty(found.Page.QuerySelectorAll(".article-rows mark"));
        Assert.Empty(found.Page.QuerySelectorAll(".article-rows script, .article-rows img, .article-rows b, [onerror]"));
    }

    [Fact]
    public async Task States_and_facets_are_counted_and_narrow_the_list()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        var submitted = await WriteAsync(writer, "Sao biển một");
        await DecideAsync(writer, submitted, "Submit");
        await WriteAsync(writer, "Sao biển hai");
        await CreateAsync(new ModelExample { Headline = "Sao biển ba", Category = "collective" }, "model-example");
        var all = await SearchAsync(editor, "q=sao+bien");
        Assert.Equal(3, Rows(all).Count);
        Assert.Equal(("3", "2", "1", "0"), (TabOf(all, "Tất cả"), TabOf(all, "Bản nháp"), TabOf(all, "Chờ duyệt"), TabOf(all, "Đã đăng")));

        var drafts = await FollowAsync(editor, all, ".tabs", "Bản nháp");
        Assert.Equal(["Sao biển ba", "Sao biển hai"], Rows(drafts).Order(StringComparer.Ordinal));
        Assert.Equal(("3", "2", "1"), (TabOf(drafts, "Tất cả"), TabOf(drafts, "Bản nháp"), TabOf(drafts, "Chờ duyệt")));

        var news = await FollowAsync(editor, drafts, ".facet", "Tin");
        Assert.Equal(["Sao biển hai"], Rows(news));
        Assert.Contains("Loại: Tin", news.Page.QuerySelector(".chip")!.TextContent, StringComparison.Ordinal);

        var both = await FollowAsync(editor, news, ".facet", "Gương điển hình");
        Assert.Equal(2, Rows(both).Count);
        Assert.Equal(3, Rows(await FollowAsync(editor, both, ".chips", "Bỏ lọc")).Count);
    }

    [Fact]
    public async Task Another_search_keeps_what_is_chosen()
    {
        var editor = await PersonAsync(Role.Editor);
        var page = await editor.GetAsync("/desk/articles?q=mot&state=Draft&type=news&sort=oldest&exactly=true&after=x");
        var hidden = page.Page.QuerySelectorAll(".search-box input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}");
        Assert.Equal(["state=Draft", "type=news", "sort=oldest"], hidden);
    }

    [Fact]
    public async Task Pages_follow_one_another_in_each_order_without_gap_or_repetition()
    {
        var editor = await PersonAsync(Role.Editor);
        for (var i = 0; i < 65; i++)
        {
            await CreateAsync(new News { Headline = $"Cò trắng số {i:00}", Lead = "Sapo" });
            await NextMillisecondAsync();
        }

        await using var db = OpenDatabase();
        var changed = db.Articles.Where(a => a.Headline.StartsWith("Cò trắng")).ToDictionary(a => a.Headline, a => a.UpdatedAt);
        var orders = new List<List<string>>();
        foreach (var sort in new[] { "", "&sort=newest", "&sort=oldest" })
        {
            orders.Add(await AllPagesAsync(editor, "q=co+trang" + sort));
            Assert.Equal(changed.Keys.Order(StringComparer.Ordinal), orders[^1].Order(StringComparer.Ordinal));
        }

        Assert.Equal(changed.Values.OrderDescending(), orders[1].Select(h => changed[h]));
        Assert.Equal(changed.Values.Order(), orders[2].Select(h => changed[h]));
    }

    [Fact]
    public async Task What_was_typed_raw_is_searched_as_meant_and_the_page_says_so()
    {
        var editor = await PersonAsync(Role.Editor);
        await WriteAsync(editor, "Đường hoa giấy phố núi");
        var found = await SearchAsync(editor, "q=dduwowngf+giaays");
        Assert.Equal(["Đường hoa giấy phố núi"], Rows(found));
        Assert.Contains("Đây là kết quả cho “đường giấy”", found.Notice, StringComparison.Ordinal);

        var exactly = await editor.GetAsync(found.Page.QuerySelectorAll(".notice a").Single(a => a.TextContent.Contains("đúng như đã gõ", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Empty(Rows(exactly));
        Assert.Contains("Không có bài nào khớp", exactly.Page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        var editor = await PersonAsync(Role.Editor);
        Assert.Contains("Hãy thử ít từ hơn", (await SearchAsync(editor, "q=zzzxqk")).Text, StringComparison.Ordinal);
        var narrowed = await SearchAsync(editor, "q=zzzxqk&state=Draft&locale=en");
        Assert.Equal("/desk/articles?q=zzzxqk", narrowed.Page.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Contains("Ngôn ngữ: Tiếng Anh", narrowed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_finds_own_drafts_and_not_those_of_others()
    {
        var (one, other) = (await PersonAsync(Role.Contributor), await PersonAsync(Role.Author));
        await WriteAsync(one, "Cầu khỉ của người thứ nhất");
        await WriteAsync(other, "Cầu khỉ của người thứ hai");
        var found = await SearchAsync(one, "q=cau+khi");

        Assert.Equal(["Cầu khỉ của người thứ nhất"], Rows(found));
        Assert.Equal("1", TabOf(found, "Tất cả"));
        Assert.Equal(["Cầu khỉ của người thứ nhất"], Rows(await SearchAsync(one, "q=cau+khi&mine=true")));
        Assert.Empty(Rows(await SearchAsync(one, "q=cau+khi&author=" + await WriterOfAsync("Cầu khỉ của người thứ hai"))));
    }

    [Fact]
    public async Task While_the_index_is_rebuilt_the_page_says_so_and_lists_by_the_database()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        await WriteAsync(writer, "Chim sẻ đồng", body: "Thóc vàng.");
        await WriteAsync(writer, "Chim sẻ phố");
        var index = Host.Services.GetRequiredService<DeskIndexHost>();
        // Whoever rebuilds waits for this.
        Assert.True(await index.Writing.WaitAsync(Patience, Cancellation));
        try
        {
            Host.Services.GetRequiredService<DeskIndexFollower>().Recover(new IndexCorruptException("tệp", "thử"));
            var found = await editor.GetAsync("/desk/articles?q=chim+se&state=Draft&locale=vi&column=&type=news");
            Assert.Contains(Rebuilding, found.Notice, StringComparison.Ordinal);
            Assert.Equal(["Chim sẻ phố", "Chim sẻ đồng"], Rows(found));
            Assert.Empty(found.Page.QuerySelectorAll(".tabs .number, .snippet"));
            Assert.Empty(Rows(await editor.GetAsync("/desk/articles?q=chim+se&state=Published")));
            Assert.Empty(Rows(await editor.GetAsync("/desk/articles?q=chim+se&column=chuyen-pho&column=chuyen-lang&organisation=so-y-te")));
            Assert.Equal(2, Rows(await editor.GetAsync($"/desk/articles?q=chim+se&author={await WriterOfAsync("Chim sẻ phố")}&author=none")).Count);
            Assert.Equal(["Chim sẻ đồng", "Chim sẻ phố"], Rows(await editor.GetAsync("/desk/articles?q=chim+se&sort=oldest")));
            Assert.Empty(Rows(await (await PersonAsync(Role.Author)).GetAsync("/desk/articles?q=chim+se")));
        }
        finally
        {
            index.Writing.Release();
        }

        Assert.Equal(["Chim sẻ đồng"], Rows(await SearchAsync(editor, "q=thoc+vang")));
    }

    [Theory]
    [InlineData("q=%22&state=Nothing&type=nothing&author=me&locale=xx&office=A+B&sort=price&after=abc")]
    [InlineData("q=%00%0a%ed%a0%80&after=%00&state=1,2")]
    [InlineData("after=9999999999999.00000000-0000-0000-0000-000000000000&q=-")]
    [InlineData("q=a&q=b&mine=true&mine=true&after=RAAAAAAAAAAA&after=x")]
    public async Task An_address_that_makes_no_sense_still_gives_a_list(string query)
    {
        var editor = await PersonAsync(Role.Editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/desk/articles?" + query)).Status);
    }

    [Fact]
    public async Task A_text_of_any_length_is_a_query()
    {
        var editor = await PersonAsync(Role.Editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/desk/articles?q=" + string.Join('+', Enumerable.Repeat("chữ", 300).Select(Uri.EscapeDataString)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/desk/articles?" + string.Join('&', Enumerable.Range(0, 500).Select(i => $"column=c{i}")))).Status);
    }

    [Fact]
    public async Task Every_page_has_the_search_box_and_strangers_have_none()
    {
        var editor = await PersonAsync(Role.Administrator);
        foreach (var path in new[] { "/desk", "/desk/articles", "/desk/articles/new", "/desk/articles/new/news", "/desk/media", "/desk/taxonomies", "/desk/people", "/desk/audit", "/desk/account" })
        {
            var box = (await editor.GetAsync(path)).Page.QuerySelector("header form[role=search]");
            Assert.Equal("/desk/articles", box?.GetAttribute("action"));
        }

        Assert.Null((await Stranger().GetAsync("/desk/sign-in")).Page.QuerySelector("#desk-search"));
    }

    /// <summary>Asks until the index answers: on a slow machine the page may list by the database first.</summary>
    private static async Task<DeskAnswer> SearchAsync(DeskVisitor person, string query)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await person.GetAsync("/desk/articles?" + query);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            if (!answer.Notice.Contains(Rebuilding, StringComparison.Ordinal))
                return answer;
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "The index was not there within a minute.");
            await Task.Delay(50, Cancellation);
        }
    }

    private static async Task<List<string>> AllPagesAsync(DeskVisitor person, string query)
    {
        var rows = new List<string>();
        var page = await SearchAsync(person, query);
        while (true)
        {
            rows.AddRange(Rows(page));
            if (page.Page.QuerySelector(".pager [rel=next]")?.GetAttribute("href") is not { } next)
                return rows;
            page = await SearchAsync(person, next.Split('?')[1]);
        }
    }

    // Times are kept in milliseconds; articles of the same one are in no order.
    private static async Task NextMillisecondAsync()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        while (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() <= now)
            await Task.Yield();
    }

    private static Task<DeskAnswer> FollowAsync(DeskVisitor person, DeskAnswer page, string within, string link)
    {
        var href = page.Page.QuerySelectorAll(within + " a").Single(a => Label(a) == link).GetAttribute("href")!;
        return SearchAsync(person, href.Contains('?', StringComparison.Ordinal) ? href.Split('?')[1] : "");
    }

    private static string Label(IElement link) => (link.QuerySelector("span:not(.number)")?.TextContent ?? link.FirstChild!.TextContent).Trim();

    private static string TabOf(DeskAnswer page, string name) =>
        page.Page.QuerySelectorAll(".tabs a").Single(a => Label(a) == name).QuerySelector(".number")!.TextContent;

    private static List<string> Rows(DeskAnswer page) => page.Page.QuerySelectorAll(".article-rows .headline").Select(h => h.TextContent.Trim()).ToList();

    private async Task<Guid?> WriterOfAsync(string headline)
    {
        await using var db = OpenDatabase();
        return db.Articles.Single(a => a.Headline == headline).CreatedBy;
    }

    private Task<EditorialOutcome> CreateAsync(Cms.Content.ArticleContent content, string type = "news") =>
        Host.Services.GetRequiredService<CreateArticle>().ExecuteAsync(type, content, new ArticleOrigin(), Actor.CommandLine, Cancellation);
}
