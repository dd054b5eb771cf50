using System.Globalization;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Figures.Stories;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Figures;

/// <summary>Tests that read reports at the desk.</summary>
public abstract class FiguresTest<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    protected DateOnly Today => Clock.DayOf(Host.Services.GetRequiredService<TimeProvider>().Now());

    /// <summary>An id that nothing has.</summary>
    protected Guid NewId() => Host.Services.GetRequiredService<TimeProvider>().NewId();

    /// <summary>Publishes by the verbs of the desk.</summary>
    protected async Task<Guid> PublishAsync(string headline, Action<News>? change = null, Guid? translationOf = null)
    {
        var content = Newsroom.News(headline, change);
        var origin = new ArticleOrigin(translationOf is null ? "vi" : "en", TranslationOf: translationOf);
        var id = (await Host.Services.GetRequiredService<CreateArticle>().ExecuteAsync("news", content, origin, Actor.CommandLine, Cancellation)).ArticleId;
        await PublishAsync(id);
        return id;
    }

    protected async Task CorrectAsync(Guid id, string wrong, string right, ArticleContent content)
    {
        await Host.Services.GetRequiredService<CorrectArticle>().ExecuteAsync(id, null, wrong, right, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, content, Actor.CommandLine, Cancellation);
        await PublishAsync(id);
    }

    protected Task WithdrawAsync(Guid id, string reason) =>
        Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, reason, Actor.CommandLine, Cancellation);

    /// <summary>Waits until reports know everything that was published.</summary>
    protected async Task FollowedAsync()
    {
        await using var db = OpenDatabase();
        var follower = Host.Services.GetRequiredService<StoryFollower>();
        while (await follower.ReadCursorAsync(Cancellation) < await ChangeLog.HeadAsync(db, Cancellation))
            await Task.Delay(10, Cancellation);
    }

    /// <summary>Opens the list behind a number, all pages of it.</summary>
    protected static async Task<(int Total, List<string> Headlines, int Reads)> OpenAsync(DeskVisitor person, string address)
    {
        var (headlines, reads, total) = (new List<string>(), 0, -1);
        for (string? next = address; next is not null;)
        {
            var list = await person.GetAsync(next);
            total = int.Parse(list.Page.QuerySelector("[data-total]")!.GetAttribute("data-total")!, CultureInfo.InvariantCulture);
            headlines.AddRange(list.Page.QuerySelectorAll(".article-rows .headline").Select(h => h.TextContent));
            reads += list.Page.QuerySelectorAll(".article-rows .meta span").Where(s => s.TextContent.EndsWith(" lượt đọc", StringComparison.Ordinal))
                .Sum(s => NumberOf(s.TextContent.Split(' ')[0]));
            next = list.Page.QuerySelector("[rel='next']")?.GetAttribute("href");
        }

        return (total, headlines, reads);
    }

    /// <summary>A number as the desk writes it.</summary>
    protected static int NumberOf(string text) => int.Parse(text.Trim(), NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.GetCultureInfo("vi-VN"));

    private async Task PublishAsync(Guid id)
    {
        await Host.Services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
    }
}
