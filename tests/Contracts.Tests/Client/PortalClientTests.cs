using System.Net;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Stubs;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Tests.Client;

public sealed class PortalClientTests
{
    private readonly PortalStub _stub = new();

    [Fact]
    public async Task An_article_is_found_by_its_identifier_and_by_its_path()
    {
        var article = Sample.Article("a");
        _stub.Publish(article);
        var client = _stub.CreateClient();

        var byId = Assert.IsType<ArticleResult.Found>(await client.GetArticleAsync(article.Id));
        var byPath = Assert.IsType<ArticleResult.Found>(await client.GetArticleByPathAsync(article.Path));

        Assert.Equal(article.Headline, byId.Article.Headline);
        Assert.Equal(article.Id, byPath.Article.Id);
    }

    [Fact]
    public async Task A_path_that_never_was_is_not_found() =>
        Assert.IsType<ArticleResult.NotFound>(await _stub.CreateClient().GetArticleByPathAsync("/tin-tuc/khong-co"));

    [Fact]
    public async Task An_old_path_says_where_the_article_moved()
    {
        var article = Sample.Article("cu");
        _stub.Publish(article);
        _stub.Publish(article with { Path = "/tin-tuc/moi", Edition = 2 });

        var moved = Assert.IsType<ArticleResult.Moved>(await _stub.CreateClient().GetArticleByPathAsync("/tin-tuc/cu"));
        Assert.Equal("/tin-tuc/moi", moved.Location);
    }

    [Fact]
    public async Task A_withdrawn_article_comes_with_its_notice()
    {
        var article = Sample.Article("rut");
        _stub.Publish(article);
        _stub.Withdraw(article.Id, "Số liệu chưa được xác nhận.");

        var withdrawn = Assert.IsType<ArticleResult.Withdrawn>(await _stub.CreateClient().GetArticleByPathAsync(article.Path));
        Assert.Equal("Số liệu chưa được xác nhận.", withdrawn.Notice.Reason);
        Assert.Equal(article.Headline, withdrawn.Notice.Headline);
    }

    [Fact]
    public async Task A_published_edition_stays_readable_after_the_next()
    {
        var article = Sample.Article("ban");
        _stub.Publish(article);
        _stub.Publish(article with { Headline = "Mới", Edition = 2 });
        var client = _stub.CreateClient();

        Assert.Equal(article.Headline, (await client.GetEditionAsync(article.Id, 1))!.Headline);
        Assert.Null(await client.GetEditionAsync(article.Id, 3));
    }

    [Fact]
    public async Task Related_articles_are_the_chosen_ones_and_then_those_alike()
    {
        var (chosen, alike) = (Sample.Article("chon"), Sample.Article("giong"));
        var article = Sample.Article("goc") with { Related = [new(chosen.Id, chosen.Type, chosen.Headline, chosen.Path)] };
        _stub.Publish([chosen, alike, article]);
        _stub.Alike = _ => [chosen.Id, alike.Id];

        var related = await _stub.CreateClient().ListRelatedAsync(article.Id);
        Assert.Equal([(chosen.Id, true), (alike.Id, false)], related.Items.Select(item => (item.Article.Id, item.Chosen)));
        Assert.Single((await _stub.CreateClient().ListRelatedAsync(article.Id, 1)).Items);
    }

    [Fact]
    public async Task Enumerating_follows_the_pages_to_the_end()
    {
        _stub.Publish(Enumerable.Range(1, 45).Select(n => Sample.Article($"bai-{n}", minute: n)));

        var found = new List<string>();
        await foreach (var article in _stub.CreateClient().EnumerateArticlesAsync(new ArticleQuery { Limit = 20 }))
            found.Add(article.Path);

        Assert.Equal(45, found.Distinct().Count());
        Assert.Equal("/tin-tuc/bai-45", found[0]);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(140)]
    public async Task A_cursor_after_so_many_articles_continues_with_the_next(int skip)
    {
        _stub.Publish(Enumerable.Range(1, 150).Select(n => Sample.Article($"bai-{n}", minute: n)));
        var client = _stub.CreateClient();
        var query = new ArticleQuery { Types = ["news"] };

        var cursor = await client.CursorAfterAsync(query, skip);
        var page = await client.ListArticlesAsync(query with { Cursor = cursor, Limit = 5 });

        Assert.Equal($"/tin-tuc/bai-{150 - skip}", page.Items[0].Path);
        Assert.Null(await client.CursorAfterAsync(query, 150));
    }

    [Fact]
    public async Task Columns_terms_types_and_suggestions_are_read()
    {
        _stub.Put(new Column { Slug = "gs", Name = "Gương sáng", Cadence = new Cadence("weekly", ["monday"]), Path = "/chuyen-muc/gs" });
        _stub.Put(new Term { Kind = TaxonomyKind.Pillars, Slug = "kinh-te-so", Name = "Kinh tế số" });
        _stub.Publish(Sample.Article("a"));
        var client = _stub.CreateClient();

        Assert.Equal("Gương sáng", (await client.GetColumnAsync("gs"))!.Name);
        Assert.Null(await client.GetColumnAsync("khong-co"));
        Assert.Single((await client.ListColumnsAsync()).Items);
        Assert.Equal("Kinh tế số", Assert.Single(await client.ListTermsAsync(TaxonomyKind.Pillars)).Name);
        Assert.Contains((await client.ListTypesAsync()).Items, type => type.Type == "case-study");
        Assert.Equal("news", (await client.GetSchemaAsync("news"))!.RootElement.GetProperty("title").GetString());
        Assert.Single((await client.SuggestAsync("tieu de")).Items);
        Assert.Equal(200, (await client.ResolveAsync("/tin-tuc/a")).Status);
        Assert.Equal(404, (await client.ResolveAsync("/tin-tuc/b")).Status);
        Assert.Null(await client.GetMediaAsync(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task A_search_finds_without_diacritics_and_carries_its_filters()
    {
        _stub.Publish(Sample.Article("a") with { Headline = "Chuyển đổi số ở phường" });
        SearchQuery? asked = null;
        var found = await _stub.CreateClient().SearchAsync(new SearchQuery("chuyen doi so"));
        _stub.Search = query =>
        {
            asked = query;
            return new Search.SearchResponse { Query = query.Text };
        };
        await _stub.CreateClient().SearchAsync(new SearchQuery("x & y") { Sort = "newest", Filter = new ArticleQuery { Pillars = ["kinh-te-so"] } });

        Assert.Equal(1, found.Total);
        Assert.Equal("x & y", asked!.Text);
        Assert.Equal("newest", asked.Sort);
        Assert.Equal("kinh-te-so", Assert.Single(asked.Filter.Pillars));
    }

    [Fact]
    public async Task An_unchanged_answer_is_revalidated_and_not_read_again()
    {
        _stub.Publish(Sample.Article("a"));
        var counting = new CountingHandler(_stub);
        var client = new PortalClient(new HttpClient(counting) { BaseAddress = new Uri("http://portal.stub/") });

        var first = await client.ListArticlesAsync(new ArticleQuery());
        var second = await client.ListArticlesAsync(new ArticleQuery());
        _stub.Publish(Sample.Article("b"));
        var third = await client.ListArticlesAsync(new ArticleQuery());

        Assert.Same(first, second);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK], counting.Statuses);
        Assert.Equal(2, third.Items.Count);
    }

    [Fact]
    public async Task A_cache_that_is_too_small_keeps_nothing_and_still_answers()
    {
        _stub.Publish(Sample.Article("a"));
        var client = _stub.CreateClient(new PortalClientOptions { CacheBytes = 0 });
        Assert.NotSame(await client.ListArticlesAsync(new ArticleQuery()), await client.ListArticlesAsync(new ArticleQuery()));
    }

    [Fact]
    public async Task Changes_continue_from_their_cursor_and_a_long_poll_wakes()
    {
        var client = _stub.CreateClient();
        _stub.Publish(Sample.Article("a"));
        var first = await client.GetChangesAsync();

        var waiting = client.GetChangesAsync(first.Cursor, TimeSpan.FromSeconds(25));
        Assert.False(waiting.IsCompleted);
        _stub.Publish(Sample.Article("b"));
        var second = await waiting;

        Assert.Equal(ChangeKind.Published, Assert.Single(first.Items).Kind);
        Assert.Equal(2, Assert.Single(second.Items).Sequence);
        Assert.Contains("type:news", second.Items[0].Tags);
    }

    [Fact]
    public async Task Following_yields_every_change_in_order()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        _stub.Publish(Enumerable.Range(1, 5).Select(n => Sample.Article($"bai-{n}")));
        var seen = new List<long>();
        await foreach (var page in _stub.CreateClient().FollowChangesAsync(null, TimeSpan.FromSeconds(1), enough.Token))
        {
            seen.AddRange(page.Items.Select(change => change.Sequence));
            if (seen.Count == 5)
                _stub.Publish(Sample.Article("bai-6"));
            if (seen.Count == 6)
                break;
        }

        Assert.Equal([1L, 2, 3, 4, 5, 6], seen);
    }

    [Fact]
    public async Task No_connection_5xx_and_429_are_unavailability()
    {
        var client = _stub.CreateClient();
        _stub.Unreachable = true;
        await Assert.ThrowsAsync<PortalUnavailableException>(() => client.ListColumnsAsync());
        _stub.Unreachable = false;
        foreach (var status in new[] { HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway, HttpStatusCode.TooManyRequests })
        {
            _stub.Broken = status;
            var failure = await Assert.ThrowsAsync<PortalUnavailableException>(() => client.ListColumnsAsync());
            Assert.Equal((int)status, failure.Status);
        }
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_unavailability()
    {
        _stub.BeforeAnswer = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        var client = _stub.CreateClient(new PortalClientOptions { Timeout = TimeSpan.FromMilliseconds(50) });
        await Assert.ThrowsAsync<PortalUnavailableException>(() => client.ListColumnsAsync());
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        _stub.BeforeAnswer = async (_, cancellation) =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _stub.CreateClient().ListColumnsAsync(cancelled.Token));
    }

    [Fact]
    public async Task A_refused_request_and_an_answer_that_is_no_json_are_portal_exceptions()
    {
        var client = _stub.CreateClient();
        _stub.Broken = HttpStatusCode.BadRequest;
        Assert.Equal(400, (await Assert.ThrowsAsync<PortalException>(() => client.ListColumnsAsync())).Status);
        _stub.Broken = null;
        _stub.AddMedia("/api/v1/columns", "<html>"u8.ToArray(), "text/html");
        await Assert.ThrowsAsync<PortalException>(() => client.ListColumnsAsync());
    }

    [Fact]
    public async Task A_preview_is_asked_for_every_time()
    {
        _stub.AddPreview("t", Sample.Article("nhap"));
        var client = _stub.CreateClient();
        Assert.NotNull(await client.GetPreviewAsync("t"));
        Assert.NotSame(await client.GetPreviewAsync("t"), await client.GetPreviewAsync("t"));
        Assert.Null(await client.GetPreviewAsync("sai"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("/api/v1/articles", null)]
    [InlineData("/api/v1/articles?cursor=a%2Bb&limit=2", "a+b")]
    [InlineData("?limit=2&cursor=x", "x")]
    public void The_cursor_is_taken_from_the_next_address(string? next, string? cursor) =>
        Assert.Equal(cursor, PortalClient.CursorOf(next));

    private sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<HttpStatusCode> Statuses { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Statuses.Add(response.StatusCode);
            return response;
        }
    }
}
