using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

/// <summary>Articles before the gate: what the tests of it have in common.</summary>
public abstract class GateTest<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    /// <summary>An error whatever else the text says.</summary>
    protected const string Card = "Số thẻ 4111 1111 1111 1111.";

    /// <summary>A warning.</summary>
    protected const string Vague = "Xem [tại đây](https://example.vn).";

    protected PublishArticle Publish => Services.GetRequiredService<PublishArticle>();

    protected ScheduleArticle Schedule => Services.GetRequiredService<ScheduleArticle>();

    protected static News Text(string headline, string body) => Newsroom.News(headline, n => n.Body = body);

    protected Task<CheckReport> ReportAsync(Guid id) => Services.GetRequiredService<StoredArticleReport>().ReadAsync(id, CancellationToken.None);

    protected async Task<IReadOnlyList<string>> CodesAsync(Guid id) => [.. (await ReportAsync(id)).Findings.Select(f => f.Check.Code)];

    protected Task<Acknowledgement> AcknowledgeAsync(Guid id, string fingerprint, string? reason = null) =>
        Services.GetRequiredService<AcknowledgeFinding>().ExecuteAsync(id, fingerprint, reason, Newsroom.Editor, CancellationToken.None);

    protected async Task AcknowledgeAllAsync(Guid id)
    {
        foreach (var finding in (await ReportAsync(id)).Open)
            await AcknowledgeAsync(id, finding.Fingerprint);
    }

    protected async Task<Guid> ApprovedAsync(ArticleContent content, string type = "news")
    {
        var id = await Newsroom.DraftAsync(content, type);
        await Newsroom.ApproveAsync(id);
        return id;
    }

    protected Task<EditorialOutcome> PublishAsync(Guid id) => Publish.ExecuteAsync(id, null, Newsroom.Approver, CancellationToken.None);

    protected Task<EditorialOutcome> ScheduleAsync(Guid id) =>
        Schedule.ExecuteAsync(id, null, Time.Now() + TimeSpan.FromHours(1), null, Newsroom.Approver, CancellationToken.None);

    protected Task<EditorialOutcome> SaveAsync(Guid id, ArticleContent content) =>
        Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, content, Newsroom.Writer, CancellationToken.None);

    protected Task<int> SetAsync(string code, CheckSeverity severity, string? option = null, int seen = 0) =>
        Services.GetRequiredService<ChangeCheckSettings>().ExecuteAsync([new CheckChange(code, severity, option, seen)], Newsroom.Administrator, CancellationToken.None);

    protected static async Task<IReadOnlyList<string>> RefusedAsync(Task<EditorialOutcome> verb)
    {
        var failed = await Assert.ThrowsAsync<ChecksFailedException>(() => verb);
        return [.. failed.Standing.Select(f => f.Check.Code)];
    }

    protected async Task<EditionState> StateAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return (await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id)).State;
    }

    protected async Task<Edition> EditionAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Editions.AsNoTracking().Where(e => e.ArticleId == id).OrderByDescending(e => e.Number).FirstAsync();
    }

    protected async Task<List<string>> AuditAsync(Guid id, string action)
    {
        await using var db = OpenDatabase();
        return await db.AuditEntries.AsNoTracking().Where(e => e.ArticleId == id && e.Action == action).OrderBy(e => e.Sequence)
            .Select(e => e.ActorName + ": " + e.Reason).ToListAsync();
    }
}
