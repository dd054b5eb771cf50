using CommsPortal.Cms.Feedback;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Feedback;

public sealed class ErasureOnSqlite : ErasureTests<Sqlite>;

public sealed class ErasureOnPostgres : ErasureTests<Postgres>;

/// <summary>What of readers' messages is kept, and how long.</summary>
public abstract class ErasureTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Some_time_after_the_end_only_what_names_nobody_is_left_and_what_is_open_stays()
    {
        var (ended, open) = (await SendAsync("Đã xong"), await SendAsync("Còn mở"));
        await Services.GetRequiredService<NoteFeedback>().ExecuteAsync(ended, "Bà Tư gọi điện.", Newsroom.Editor, CancellationToken.None);
        await Services.GetRequiredService<AnswerFeedback>().ExecuteAsync(ended, null, "Cảm ơn.", Newsroom.Editor, CancellationToken.None);
        await Services.GetRequiredService<PublishAnswer>().ExecuteAsync(ended, null, "Hỏi?", "Đáp.", true, Newsroom.Editor, CancellationToken.None);
        Time.Advance(TimeSpan.FromDays(179));
        await EraseOnTwoNodesAsync();
        Assert.Equal("Đã xong", (await FindAsync(ended)).Message);

        Time.Advance(TimeSpan.FromDays(2));
        await EraseOnTwoNodesAsync();
        var erased = await FindAsync(ended);
        Assert.Equal((null, null, null, "Cảm ơn.", "Hỏi?"), (erased.Message, erased.Name, erased.Email, erased.Answer, erased.PublishedQuestion));
        Assert.NotNull(erased.ErasedAt);
        Assert.Equal("Còn mở", (await FindAsync(open)).Message);
        await using var db = OpenDatabase();
        Assert.Empty(await db.FeedbackNotes.ToListAsync());
    }

    [Fact]
    public async Task One_mailbox_is_not_filled_by_messages_in_its_name()
    {
        for (var i = 0; i < 8; i++)
            await SendAsync($"Lần {i}");
        await using var db = OpenDatabase();
        Assert.Equal(ReceiveFeedback.MostLetters, await db.OutgoingMails.CountAsync());
        Assert.Equal(8, await db.FeedbackMessages.CountAsync());
        Assert.All(await db.OutgoingMails.ToListAsync(), letter => Assert.DoesNotContain("Lần", letter.Text + letter.Subject, StringComparison.Ordinal));
    }

    private async Task EraseOnTwoNodesAsync()
    {
        await using var other = Build(Time);
        await Task.WhenAll(new[] { Services, other }.Select(node => node.GetRequiredService<FeedbackUpkeep>().EraseDueAsync(CancellationToken.None)));
    }

    private async Task<Guid> SendAsync(string text)
    {
        var code = await Services.GetRequiredService<ReceiveFeedback>().ExecuteAsync(
            new NewFeedback { Kind = FeedbackKind.Question, Message = text, Name = "Bà Tư", Email = "tu@example.vn", MayPublish = true }, CancellationToken.None);
        var symbols = code.Replace("-", "", StringComparison.Ordinal);
        await using var db = OpenDatabase();
        return await db.FeedbackMessages.Where(m => m.Code == symbols).Select(m => m.Id).SingleAsync();
    }

    private async Task<FeedbackMessage> FindAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.FeedbackMessages.AsNoTracking().SingleAsync(m => m.Id == id);
    }
}
