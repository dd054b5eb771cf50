using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Cms.Feedback;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Feedback;

public sealed class FeedbackOnSqlite(CmsHost<Sqlite> host) : FeedbackTests<Sqlite>(host);

public sealed class FeedbackOnPostgres(CmsHost<Postgres> host) : FeedbackTests<Postgres>(host);

/// <summary>What readers write to the office, and the office's answers.</summary>
public abstract class FeedbackTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_reader_asks_the_office_answers_and_publishes_and_caches_are_told()
    {
        var editor = await EditorAsync();
        var article = await OthersWork.ArticleAsync(Host.Services, "published", "Nội dung", Cancellation);
        var asked = Question("Ông Bảy ở 12 Lê Lợi hỏi: nộp hồ sơ ở đâu?") with { Name = "Ông Bảy", Email = "bay@example.vn", ArticleId = article, MayPublish = true };
        var code = await SentAsync(asked);
        Assert.Equal((FeedbackStatus.Received, asked.Message, article), await StateAsync(code) is { } first ? (first.State, first.Message, first.Article!.Id) : default);
        Assert.Contains(code, await LetterAsync("bay@example.vn"), StringComparison.Ordinal);

        var address = await AddressAsync(code);
        Assert.Contains("Ông Bảy ở 12 Lê Lợi", (await editor.GetAsync("/desk/feedback")).Text, StringComparison.Ordinal);
        await editor.SubmitAsync((await editor.GetAsync(address)).Verb("Note"), Typed(("Note", "Đã hỏi phòng Một cửa.")));
        Assert.Contains("Đã hỏi phòng Một cửa.", (await editor.GetAsync(address)).Text, StringComparison.Ordinal);
        await editor.SubmitAsync((await editor.GetAsync(address)).Verb("Answer"), Typed(("Answer", "Nộp tại Cổng dịch vụ công.")));
        var answered = (await StateAsync(code))!;
        Assert.Equal((FeedbackStatus.Answered, "Nộp tại Cổng dịch vụ công."), (answered.State, answered.Answer));
        Assert.Contains("Nộp tại Cổng dịch vụ công.", await LetterAsync("bay@example.vn"), StringComparison.Ordinal);
        Assert.Empty((await PublishedAsync(article)).Items);

        var head = await HeadAsync();
        var page = await editor.GetAsync(address);
        var unsure = await editor.SubmitAsync(page.Verb("Publish"), new Dictionary<string, string[]> { ["Question"] = ["Nộp hồ sơ ở đâu?"], ["Sure"] = [] });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.Status);
        var done = await editor.SubmitAsync(page.Verb("Publish"), Typed(("Question", "Nộp hồ sơ ở đâu?"), ("Sure", "true")));
        Assert.True(done.Location is not null, done.Notice);
        var published = Assert.Single((await PublishedAsync(article)).Items);
        Assert.Equal(("Nộp hồ sơ ở đâu?", "Nộp tại Cổng dịch vụ công.", article), (published.Question, published.Answer, published.Article!.Id));
        Assert.DoesNotContain("Ông Bảy", await Client.GetStringAsync("/api/v1/answers", Cancellation), StringComparison.Ordinal);
        Assert.Equal((ChangeKind.Feedback, $"feedback,article:{article}"), await ChangeAsync(head));

        await editor.SubmitAsync((await editor.GetAsync(address)).Verb("Withdraw"));
        Assert.Empty((await PublishedAsync(article)).Items);
    }

    [Fact]
    public async Task Nothing_is_published_that_the_reader_did_not_agree_to_or_that_has_no_answer()
    {
        var editor = await EditorAsync();
        var address = await AddressAsync(await SentAsync(Question("Đừng đăng.")));
        await editor.SubmitAsync((await editor.GetAsync(address)).Verb("Answer"), Typed(("Answer", "Vâng.")));
        var page = await editor.GetAsync(address);
        Assert.Null(page.Page.QuerySelector("form[action$='Publish']"));
        var form = page.Verb("Close");
        form.SetAttribute("action", address + "?handler=Publish");
        var refused = await editor.SubmitAsync(form, Typed(("Question", "Đừng đăng."), ("Released", "Vâng."), ("Sure", "true")));
        Assert.Contains("chưa đồng ý", refused.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_second_sees_what_the_first_did_and_overwrites_nothing()
    {
        var editor = await EditorAsync();
        var code = await SentAsync(Question("Hai người cùng trả lời."));
        var address = await AddressAsync(code);
        var stale = await editor.GetAsync(address);
        await editor.SubmitAsync((await editor.GetAsync(address)).Verb("Answer"), Typed(("Answer", "Câu thứ nhất.")));
        var second = await editor.SubmitAsync(stale.Verb("Answer"), Typed(("Answer", "Câu thứ hai.")));
        Assert.Contains("Người khác vừa xử lý", second.Notice, StringComparison.Ordinal);
        Assert.Contains("Câu thứ hai.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Câu thứ nhất.", (await StateAsync(code))!.Answer);
    }

    [Fact]
    public async Task Whoever_is_given_a_message_is_told_and_authors_hear_of_errors_in_their_articles()
    {
        var editor = await EditorAsync();
        var other = await AddAsync(Role.Editor);
        var code = await SentAsync(Question("Giao cho ai?"));
        await editor.SubmitAsync((await editor.GetAsync(await AddressAsync(code))).Verb("Assign"), Typed(("Person", $"{other.Id}")));
        Assert.Equal(FeedbackStatus.InProgress, (await StateAsync(code))!.State);
        var letter = await LetterAsync(other.Email!);
        Assert.Contains("/desk/feedback/", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Giao cho ai?", letter, StringComparison.Ordinal);

        var article = await OthersWork.ArticleAsync(Host.Services, "published", "Sai số", Cancellation);
        await using var db = OpenDatabase();
        await db.Articles.Where(a => a.Id == article).ExecuteUpdateAsync(s => s.SetProperty(a => a.CreatedBy, other.Id), Cancellation);
        await SentAsync(Question("Con số thứ hai sai.") with { Kind = FeedbackKind.Error, ArticleId = article });
        var notice = await db.Notices.SingleAsync(n => n.PersonId == other.Id && n.Kind == NoticeKind.Feedback, Cancellation);
        Assert.DoesNotContain("Con số thứ hai", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_a_whole_message_is_refused_with_what_to_do_and_leaves_nothing()
    {
        var good = Question("Không để lại gì.") with { Name = "Ai đó" };
        NewFeedback[] wrong =
        [
            good with { Kind = "x" }, good with { Message = " " }, good with { Message = new string('x', 4_001) }, good with { Name = new string('x', 81) },
            good with { Email = "khong-phai" }, good with { Email = "x <a@b.example>" }, good with { Email = "a@b" },
        ];
        foreach (var message in wrong)
            Assert.Equal(ProblemCode.InvalidContent, await CodeAsync(await SendAsync("feedback", message)));
        await using var db = OpenDatabase();
        Assert.False(await db.FeedbackMessages.AnyAsync(m => m.Name == "Ai đó", Cancellation));
        foreach (var code in new[] { "", "x", "0000-0000-0001", new string('0', 5_000) })
            Assert.Equal(ProblemCode.NotFound, await CodeAsync(await SendAsync("feedback/states", new FeedbackCode(code))));
    }

    [Fact]
    public async Task A_message_about_what_is_not_public_is_taken_without_saying_so()
    {
        var draft = await OthersWork.ArticleAsync(Host.Services, "draft", "Bí mật", Cancellation);
        var status = await StateAsync(await SentAsync(Question("Bài này có không?") with { ArticleId = draft }));
        Assert.Null(status!.Article);
    }

    [Fact]
    public async Task Votes_are_counted_for_public_articles_from_many_at_once_and_for_no_others()
    {
        var article = await OthersWork.ArticleAsync(Host.Services, "published", "Nội dung", Cancellation);
        var draft = await OthersWork.ArticleAsync(Host.Services, "draft", "Nội dung", Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
            Assert.Equal(HttpStatusCode.NoContent, (await SendAsync($"articles/{article}/votes", new NewVote(i % 4 != 0))).StatusCode)));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync($"articles/{draft}/votes", new NewVote(true))).StatusCode);
        await using var db = OpenDatabase();
        var votes = await db.ArticleVotes.SingleAsync(v => v.ArticleId == article, Cancellation);
        Assert.Equal((15, 5), (votes.Useful, votes.NotUseful));
        Assert.False(await db.ArticleVotes.AnyAsync(v => v.ArticleId == draft, Cancellation));
    }

    [Fact]
    public async Task An_address_writes_ten_times_an_hour()
    {
        for (var i = 0; i < FeedbackLimiter.MostInAnHour; i++)
            Assert.Equal(ProblemCode.InvalidContent, await CodeAsync(await SendAsync("feedback", Question(""), "203.0.113.80")));
        var refused = await SendAsync("feedback", Question(""), "203.0.113.80");
        Assert.Equal((HttpStatusCode.TooManyRequests, ProblemCode.RateLimited), (refused.StatusCode, await CodeAsync(refused)));
    }

    [Fact]
    public async Task Published_answers_are_read_page_by_page()
    {
        var ids = new List<Guid>();
        await using (var db = OpenDatabase())
        {
            var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            for (var i = 0; i < 7; i++)
            {
                // Two of each moment: the cursor has to tell them apart.
                var id = Guid.CreateVersion7();
                ids.Add(id);
                db.FeedbackMessages.Add(new FeedbackMessage
                {
                    Id = id,
                    Code = $"PAGE{i:D8}",
                    Kind = FeedbackKind.Question,
                    Locale = "en",
                    PublishedQuestion = $"Question {i}",
                    PublishedAnswer = "Answer",
                    PublishedAt = at.AddMinutes(i / 2),
                    ErasedAt = at,
                });
            }

            await db.SaveChangesAsync(Cancellation);
        }

        var seen = new List<Guid>();
        for (var next = "/api/v1/answers?locale=en&limit=3"; next is not null;)
        {
            var page = (await Client.GetFromJsonAsync<ListPage<PublishedAnswer>>(next, PortalJson.Options, Cancellation))!;
            Assert.Equal(7, page.Total);
            seen.AddRange(page.Items.Select(item => item.Id));
            next = page.Next;
        }

        Assert.Equal(7, seen.Count);
        Assert.Equal(ids.Order(), seen.Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await Client.GetAsync("/api/v1/answers?cursor=x", Cancellation)).StatusCode);
    }

    private static NewFeedback Question(string text) => new() { Kind = FeedbackKind.Question, Message = text };

    private Task<DeskVisitor> EditorAsync() => Host.OnceAsync("feedback-editor", () => PersonAsync(Role.Editor));

    private async Task<string> SentAsync(NewFeedback feedback)
    {
        var answer = await SendAsync("feedback", feedback);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return (await answer.Content.ReadFromJsonAsync<FeedbackReceipt>(PortalJson.Options, Cancellation))!.Code;
    }

    private async Task<FeedbackStatus?> StateAsync(string code)
    {
        var answer = await SendAsync("feedback/states", new FeedbackCode(code.ToLowerInvariant()));
        return await answer.Content.ReadFromJsonAsync<FeedbackStatus>(PortalJson.Options, Cancellation);
    }

    private async Task<string> AddressAsync(string code)
    {
        await using var db = OpenDatabase();
        var symbols = code.Replace("-", "", StringComparison.Ordinal);
        return $"/desk/feedback/{await db.FeedbackMessages.Where(m => m.Code == symbols).Select(m => m.Id).SingleAsync(Cancellation)}";
    }

    private async Task<ListPage<PublishedAnswer>> PublishedAsync(Guid article) =>
        (await Client.GetFromJsonAsync<ListPage<PublishedAnswer>>($"/api/v1/answers?article={article}", PortalJson.Options, Cancellation))!;

    // The newest.
    private async Task<string> LetterAsync(string address)
    {
        await using var db = OpenDatabase();
        return await db.OutgoingMails.Where(m => m.Address == address).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => m.Text).FirstAsync(Cancellation);
    }

    private async Task<long> HeadAsync()
    {
        await using var db = OpenDatabase();
        return await db.Changes.MaxAsync(c => (long?)c.Sequence, Cancellation) ?? 0;
    }

    private async Task<(string Kind, string Tags)> ChangeAsync(long after)
    {
        await using var db = OpenDatabase();
        var change = await db.Changes.SingleAsync(c => c.Sequence > after, Cancellation);
        return (change.Kind, string.Join(',', change.Tags));
    }

    // Each from an address of its own, as the site tells it.
    private Task<HttpResponseMessage> SendAsync<T>(string what, T body, string? from = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/inbox/v1/{what}") { Content = JsonContent.Create(body, options: PortalJson.Options) };
        var number = Interlocked.Increment(ref last);
        request.Headers.Add("X-Forwarded-For", from ?? $"198.51.{100 + (number / 250)}.{number % 250}");
        return Client.SendAsync(request, Cancellation);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();

    private static int last;
}
