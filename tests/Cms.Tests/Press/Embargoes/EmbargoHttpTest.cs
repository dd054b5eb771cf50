using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Embargoes;

/// <summary>Newsrooms with and without the scope of embargoes, and an office that gives them things.</summary>
public abstract class EmbargoHttpTest<TDatabase>(CmsHost<TDatabase> host) : PressTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    protected Newsroom Newsroom { get; } = ActivatorUtilities.CreateInstance<Newsroom>(host.Services);

    protected async Task<HttpClient> EntitledAsync(string outlet) =>
        await ClientOfAsync(await AccountAsync(outlet, a => (a.Embargoes, a.RequestsPerMinute) = (true, 1_000_000)));

    protected async Task<HttpClient> UnentitledAsync(string outlet) => await ClientOfAsync(await AccountAsync(outlet, a => a.RequestsPerMinute = 1_000_000));

    protected async Task<Guid> ApprovedAsync(News news)
    {
        var id = await Newsroom.DraftAsync(news);
        await Newsroom.ApproveAsync(id);
        return id;
    }

    protected async Task UpdateAsync(Guid id, News news)
    {
        await Host.Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, news, Newsroom.Administrator, Cancellation);
        await Newsroom.ApproveAsync(id);
    }

    protected async Task GiveAsync(Guid id, DateTimeOffset until)
    {
        var give = Host.Services.GetRequiredService<GiveUnderEmbargo>();
        try
        {
            await give.ExecuteAsync(id, null, until, Newsroom.Approver, Cancellation);
        }
        catch (ChecksFailedException failed) when (failed.Standing.All(f => f.IsOpen))
        {
            var acknowledge = Host.Services.GetRequiredService<AcknowledgeFinding>();
            foreach (var warning in failed.Standing)
                await acknowledge.ExecuteAsync(id, warning.Fingerprint, null, Newsroom.Approver, Cancellation);
            await give.ExecuteAsync(id, null, until, Newsroom.Approver, Cancellation);
        }
    }

    /// <summary>Lets the moment come: the host's own scheduler does the rest.</summary>
    protected async Task BringForwardAsync(params Guid[] ids)
    {
        await using var db = OpenDatabase();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var now = Now;
        await db.Embargoes.Where(e => ids.Contains(e.ArticleId)).ExecuteUpdateAsync(s => s.SetProperty(e => e.LiftsAt, now), Cancellation);
        await db.Editions.Where(e => ids.Contains(e.ArticleId) && e.PublishAt != null).ExecuteUpdateAsync(s => s.SetProperty(e => e.PublishAt, now), Cancellation);
        await db.ScheduledActions.Where(a => ids.Contains(a.ArticleId) && a.DoneAt == null).ExecuteUpdateAsync(s => s.SetProperty(a => a.DueAt, now), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    protected async Task<MediaAsset> ImageAsync(string name)
    {
        var picture = new MemoryStream(await Pictures.NoiseAsync(400, 300, ".jpg", name));
        var texts = new MediaTexts("Quang cảnh buổi lễ", "Buổi lễ", "Tổ ảnh", "CC BY 4.0");
        return (await Host.Services.GetRequiredService<UploadMedia>().ExecuteAsync(picture, "a.jpg", texts, Actor.CommandLine, Cancellation)).Asset;
    }

    protected static News With(News news, MediaAsset image)
    {
        news.MainImage = new ImageUse { Media = image.Id, Alt = "Quang cảnh buổi lễ", Caption = "Buổi lễ", Credit = "Tổ ảnh" };
        return news;
    }
}
