using System.Net;
using System.Net.Http.Json;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Recalls;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Press.Changes;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Press;

namespace CommsPortal.Cms.Tests.Press.Recalls;

public sealed class RecallsOnSqlite(CmsHost<Sqlite> host) : RecallTests<Sqlite>(host);

public sealed class RecallsOnPostgres(CmsHost<Postgres> host) : RecallTests<Postgres>(host);

/// <summary>Corrections and withdrawals reach newsrooms, and editors see whom.</summary>
public abstract class RecallTests<TDatabase>(CmsHost<TDatabase> host) : LogTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task What_is_corrected_or_withdrawn_is_listed_until_the_newsroom_acknowledges_it()
    {
        var (account, other) = (await AccountAsync("Báo Nhanh"), await AccountAsync("Báo Chậm"));
        using var client = await ClientOfAsync(account);
        var (corrected, withdrawn) = (await CorrectedAsync("Có lỗi"), await Newsroom.PublishNewAsync(Newsroom.News("Phải gỡ")));
        await WithdrawAsync(withdrawn);
        var open = await ListAsync(client, "");

        var correction = Assert.Single(open.Items, r => r.ArticleId == corrected);
        Assert.Equal((ChangeKind.Corrected, 2, "Có lỗi", "Sai ngày", "Ngày 22", null), (correction.Kind, correction.Edition, correction.Headline, correction.Wrong, correction.Right, correction.Reason));
        Assert.Equal($"/api/v1/articles/{corrected}/editions/2", correction.Links.Edition);
        var withdrawal = Assert.Single(open.Items, r => r.ArticleId == withdrawn);
        Assert.Equal((ChangeKind.Withdrawn, "Phải gỡ", "Sai số liệu", null), (withdrawal.Kind, withdrawal.Headline, withdrawal.Reason, withdrawal.Wrong));
        Assert.Null(withdrawal.Links.Edition);

        Assert.Equal(HttpStatusCode.NoContent, await AcknowledgeAsync(client, correction.Sequence));
        Assert.Equal(HttpStatusCode.NoContent, await AcknowledgeAsync(client, correction.Sequence));
        Assert.DoesNotContain((await ListAsync(client, "")).Items, r => r.ArticleId == corrected);
        Assert.NotNull(Assert.Single((await ListAsync(client, "?state=acknowledged")).Items, r => r.ArticleId == corrected).AcknowledgedAt);
        Assert.Equal(2, (await ListAsync(client, "?state=all")).Items.Count(r => r.ArticleId == corrected || r.ArticleId == withdrawn));

        var reach = Assert.Single(await Verb<RecallReader>().ReachAsync(corrected, null, 5, Cancellation));
        Assert.NotNull(AnswerOf(reach, account).AcknowledgedAt);
        Assert.Null(AnswerOf(reach, other).AcknowledgedAt);
        Assert.Contains(reach.Waiting, a => a.Outlet == "Báo Chậm");
    }

    [Fact]
    public async Task A_newsroom_that_came_later_has_nothing_old_to_take_back()
    {
        var corrected = await CorrectedAsync("Lỗi từ trước");
        var late = await AccountAsync("Báo Đến sau");
        using var client = await ClientOfAsync(late);
        Assert.DoesNotContain((await ListAsync(client, "?state=all")).Items, r => r.ArticleId == corrected);
        var reach = Assert.Single(await Verb<RecallReader>().ReachAsync(corrected, null, 5, Cancellation));
        Assert.DoesNotContain(reach.Answers, a => a.AccountId == late.Id);
        Assert.Equal(HttpStatusCode.NotFound, await AcknowledgeAsync(client, reach.Recall.Sequence));
    }

    [Fact]
    public async Task Only_recalls_can_be_acknowledged_and_pages_follow_each_other()
    {
        using var client = await ClientOfAsync(await AccountAsync("Báo Từng trang"));
        var published = await Newsroom.PublishNewAsync(Newsroom.News("Chỉ là tin"));
        var row = (await ReadToEndAsync(client, "0")).Items.Single(c => c.ArticleId == published);
        Assert.Equal(HttpStatusCode.NotFound, await AcknowledgeAsync(client, row.Sequence));
        Assert.Equal(HttpStatusCode.NotFound, await AcknowledgeAsync(client, long.MaxValue));

        Guid[] corrected = [await CorrectedAsync("Một"), await CorrectedAsync("Hai"), await CorrectedAsync("Ba")];
        var found = new List<Guid>();
        for (string? next = Root + "/recalls?limit=1"; next is not null;)
        {
            var page = (await client.GetFromJsonAsync<ListPage<Recall>>(next, PortalJson.Options, Cancellation))!;
            found.AddRange(page.Items.Select(r => r.ArticleId));
            next = page.Next;
        }

        Assert.Equal(corrected, found);
    }

    [Fact]
    public async Task A_deleted_article_is_recalled_without_its_words()
    {
        using var client = await ClientOfAsync(await AccountAsync("Báo Xóa"));
        var id = await CorrectedAsync("Sẽ bị xóa");
        await WithdrawAsync(id);
        await Verb<DeleteArticle>().ExecuteAsync(id, null, "Không cần nữa", Newsroom.Administrator, Cancellation);
        var recalls = (await ListAsync(client, "")).Items.Where(r => r.ArticleId == id).ToList();
        Assert.Equal([ChangeKind.Corrected, ChangeKind.Withdrawn], recalls.Select(r => r.Kind));
        Assert.All(recalls, r => Assert.Equal(("", null, null), (r.Headline, r.Wrong, r.Right)));
    }

    private static RecallAnswer AnswerOf(RecallReach reach, PressAccount account) => Assert.Single(reach.Answers, a => a.AccountId == account.Id);

    private async Task<Guid> CorrectedAsync(string headline)
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News(headline));
        await Verb<CorrectArticle>().ExecuteAsync(id, null, "Sai ngày", "Ngày 22", Newsroom.Administrator, Cancellation);
        await Newsroom.RepublishAsync(id, Newsroom.News(headline, n => n.Lead = "Sapo đã sửa."));
        return id;
    }

    private static async Task<ListPage<Recall>> ListAsync(HttpClient client, string query) =>
        (await client.GetFromJsonAsync<ListPage<Recall>>(Root + "/recalls" + query, PortalJson.Options, Cancellation))!;

    private static async Task<HttpStatusCode> AcknowledgeAsync(HttpClient client, long sequence)
    {
        using var answer = await client.PostAsync(new Uri($"{Root}/recalls/{sequence}/acknowledgement", UriKind.Relative), null, Cancellation);
        return answer.StatusCode;
    }
}
