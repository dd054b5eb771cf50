using CommsPortal.Cms.Comments;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Comments;

public sealed class PinnedCommentsOnSqlite : PinnedCommentTests<Sqlite>;

public sealed class PinnedCommentsOnPostgres : PinnedCommentTests<Postgres>;

/// <summary>Comments of a passage, their replies, and what becomes of them when the text changes.</summary>
public abstract class PinnedCommentTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Body = "Phường đã **xử lý** 1.250 hồ sơ.\n\nNgười dân [chờ ít hơn](/tin-tuc) trước.";

    private CommentOnArticle Comment => Services.GetRequiredService<CommentOnArticle>();

    private ResolveComment Resolve => Services.GetRequiredService<ResolveComment>();

    private SaveArticle Save => Services.GetRequiredService<SaveArticle>();

    [Theory]
    [InlineData("Phường đã xử lý 1.250 hồ sơ")]
    [InlineData("đã   xử lý\n1.250 hồ sơ.")]
    [InlineData("chờ ít hơn trước")]
    [InlineData("Sapo của Tin")]
    public async Task A_comment_is_pinned_to_words_as_they_are_read(string quote)
    {
        var id = await DraftAsync();
        await Comment.ExecuteAsync(id, "Thêm nguồn", Newsroom.Editor, CancellationToken.None, quote: quote);
        await using var db = OpenDatabase();
        Assert.Equal(string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), (await db.Comments.SingleAsync()).Quote);
        Assert.Single(await StandingAsync(id));
    }

    [Theory]
    [InlineData("Phường chưa xử lý hồ sơ")]
    [InlineData("…")]
    public async Task Words_that_the_text_does_not_have_are_refused(string quote)
    {
        var id = await DraftAsync();
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Comment.ExecuteAsync(id, "Thêm nguồn", Newsroom.Editor, CancellationToken.None, quote: quote));
        Assert.Equal(ProblemCode.InvalidContent, refused.Code);
        Assert.Contains("chép nguyên văn", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pinned_comment_is_carried_to_later_texts_while_its_passage_stands()
    {
        var id = await DraftAsync();
        await Comment.ExecuteAsync(id, "Số này của tháng nào?", Newsroom.Editor, CancellationToken.None, quote: "đã xử lý 1.250 hồ sơ");
        await Save.ExecuteAsync(id, null, News(Body + "\n\nThêm một đoạn."), Newsroom.Writer, CancellationToken.None);
        Assert.Single(await StandingAsync(id));
        await Newsroom.PublishAsync(id);
        await Save.ExecuteAsync(id, null, News(Body.Replace("1.250", "1.520", StringComparison.Ordinal)), Newsroom.Writer, CancellationToken.None);
        Assert.Empty(await StandingAsync(id));
        await Save.ExecuteAsync(id, null, News(Body), Newsroom.Writer, CancellationToken.None);
        Assert.Single(await StandingAsync(id));
    }

    [Fact]
    public async Task Replies_stand_in_one_thread_which_is_resolved_and_opened_again()
    {
        var id = await DraftAsync();
        await Comment.ExecuteAsync(id, "Thêm nguồn", Newsroom.Editor, CancellationToken.None, quote: "1.250 hồ sơ");
        await using var db = OpenDatabase();
        var first = await db.Comments.AsNoTracking().SingleAsync();
        await Comment.ExecuteAsync(id, "Đã thêm", Newsroom.Writer, CancellationToken.None, replyTo: first.Id);
        var reply = await db.Comments.AsNoTracking().SingleAsync(c => c.ParentId == first.Id);
        await Comment.ExecuteAsync(id, "Cảm ơn", Newsroom.Editor, CancellationToken.None, replyTo: reply.Id);
        Assert.Equal(2, await db.Comments.CountAsync(c => c.ParentId == first.Id));
        await Resolve.ExecuteAsync(id, first.Id, true, Newsroom.Writer, CancellationToken.None);
        Assert.Equal("Lan", (await db.Comments.AsNoTracking().SingleAsync(c => c.Id == first.Id)).ResolvedBy);
        await Resolve.ExecuteAsync(id, first.Id, false, Newsroom.Editor, CancellationToken.None);
        Assert.Null((await db.Comments.AsNoTracking().SingleAsync(c => c.Id == first.Id)).ResolvedAt);
        Assert.Equal(["resolve-comment", "reopen-comment"],
            await db.AuditEntries.Where(e => e.Action.EndsWith("-comment")).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
        await Assert.ThrowsAsync<EditorialException>(() => Resolve.ExecuteAsync(id, reply.Id, true, Newsroom.Editor, CancellationToken.None));
        var other = await DraftAsync();
        await Assert.ThrowsAsync<EditorialException>(() => Comment.ExecuteAsync(other, "Lạc", Newsroom.Editor, CancellationToken.None, replyTo: first.Id));
    }

    private static CommsPortal.Cms.Content.Types.News News(string body) => Newsroom.News("Tin", n => n.Body = body);

    private Task<Guid> DraftAsync() => Newsroom.DraftAsync(News(Body));

    private async Task<IReadOnlySet<string>> StandingAsync(Guid id)
    {
        await using var db = OpenDatabase();
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id);
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.ArticleId == id && e.Number == article.LatestEdition);
        var quotes = await db.Comments.Where(c => c.ArticleId == id && c.Quote != null).Select(c => c.Quote!).ToListAsync();
        return Services.GetRequiredService<PinnedPassages>().Standing(article, edition, quotes);
    }
}
