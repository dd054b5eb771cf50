using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Stubs;

namespace CommsPortal.Contracts.Tests.Client;

public sealed class NewsroomClientTests
{
    private readonly PortalStub _stub = new();

    [Fact]
    public async Task A_snapshot_and_the_log_from_its_cursor_are_everything()
    {
        _stub.Publish(Sample.Article("a"));
        _stub.Publish(Sample.Article("b"));
        var client = _stub.CreateNewsroomClient();
        await using var snapshot = await client.OpenSnapshotAsync(Cancellation);
        var articles = new List<string>();
        await foreach (var article in snapshot.ReadArticlesAsync(Cancellation))
            articles.Add(article.Path);
        _stub.Publish(Sample.Article("c"));
        var tail = await client.GetChangesAsync(snapshot.Header.Cursor, cancellationToken: Cancellation);

        Assert.Equal([Sample.Article("a").Path, Sample.Article("b").Path], articles.Order());
        Assert.Equal(Sample.Article("c").Path, Assert.Single(tail.Items).Path);
        Assert.StartsWith("/press/v1/changes", tail.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_snapshot_that_was_cut_off_is_never_taken_for_a_whole_one(double share)
    {
        for (var i = 0; i < 50; i++)
            _stub.Publish(Sample.Article("bai-" + i.ToString(null, null)));
        using var http = new HttpClient(new CuttingHandler(_stub, share), disposeHandler: false) { BaseAddress = new Uri("http://portal.stub/") };
        var client = new NewsroomClient(http, "cpp_stub");
        await Assert.ThrowsAsync<PortalUnavailableException>(async () =>
        {
            await using var snapshot = await client.OpenSnapshotAsync(Cancellation);
            await foreach (var _ in snapshot.ReadArticlesAsync(Cancellation))
            {
            }
        });
    }

    [Fact]
    public async Task Recalls_are_listed_until_they_are_acknowledged()
    {
        var article = Sample.Article("sai");
        _stub.Publish(article);
        _stub.Publish(article with { Edition = 2 }, ChangeKind.Corrected);
        var withdrawn = _stub.Withdraw(article.Id, "Chưa xác minh.");
        var client = _stub.CreateNewsroomClient();
        var open = await client.ListOpenRecallsAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal([ChangeKind.Corrected, ChangeKind.Withdrawn], open.Select(r => r.Kind));
        Assert.Equal("Chưa xác minh.", open[1].Reason);

        await client.AcknowledgeAsync(withdrawn.Sequence, Cancellation);
        Assert.Equal(open[0].Sequence, Assert.Single(await client.ListOpenRecallsAsync(Cancellation).ToListAsync(Cancellation)).Sequence);
        var refused = await Assert.ThrowsAsync<PortalException>(() => client.AcknowledgeAsync(99, Cancellation));
        Assert.Equal(ProblemCode.NotFound, refused.Code);
    }

    [Fact]
    public async Task Without_a_key_the_public_log_is_followed()
    {
        var article = Sample.Article("a");
        _stub.Publish(article);
        var client = _stub.CreateNewsroomClient(key: null);
        var page = await client.GetChangesAsync(cancellationToken: Cancellation);

        Assert.Equal("/api/v1/changes?cursor=0", Assert.Single(_stub.Requests));
        Assert.Equal(article.Id, Assert.Single(page.Items).ArticleId);
        Assert.Equal(article.Headline, (await client.GetPublicArticleAsync(article.Id, Cancellation))?.Headline);
        var refused = await Assert.ThrowsAsync<PortalException>(() => client.OpenSnapshotAsync(Cancellation));
        Assert.Equal((ProblemCode.Unauthenticated, 401), (refused.Code, refused.Status));
    }

    [Fact]
    public async Task Whoever_follows_is_told_at_once()
    {
        await using var pages = _stub.CreateNewsroomClient().FollowChangesAsync(null, TimeSpan.FromSeconds(25), Cancellation).GetAsyncEnumerator(Cancellation);
        var next = pages.MoveNextAsync().AsTask();
        _stub.Publish(Sample.Article("moi"));
        // Whether the question or the publication came first, the page has it.
        Assert.True(await next);
        Assert.Equal(ChangeKind.Published, Assert.Single(pages.Current.Items).Kind);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private sealed class CuttingHandler(HttpMessageHandler inner, double share) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            answer.Content = new ByteArrayContent(bytes[..(int)(bytes.Length * share)]);
            return answer;
        }
    }
}
