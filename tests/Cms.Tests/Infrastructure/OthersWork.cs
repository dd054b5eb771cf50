using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>What belongs to nobody of a test, for tables of who may do what with it.</summary>
internal static class OthersWork
{
    /// <summary>An article that was taken to a state by the command line.</summary>
    /// <param name="state">draft, review, approved, scheduled, published or embargoed.</param>
    public static async Task<Guid> ArticleAsync(IServiceProvider services, string state, string body, CancellationToken cancellationToken)
    {
        var system = Actor.CommandLine;
        var content = new News { Headline = "Bài của người khác", Lead = "Sapo", Body = body, Source = "Thông tấn xã" };
        var id = (await services.GetRequiredService<CreateArticle>().ExecuteAsync("news", content, new ArticleOrigin(), system, cancellationToken)).ArticleId;
        var steps = Array.IndexOf(["draft", "review", "approved", "scheduled", "published", "embargoed"], state);
        if (steps >= 1)
            await services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, system, cancellationToken);
        if (steps >= 2)
            await services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, system, cancellationToken);
        if (state == "scheduled")
            await services.GetRequiredService<ScheduleArticle>().ExecuteAsync(id, null, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), null, system, cancellationToken);
        if (state == "embargoed")
            await services.GetRequiredService<GiveUnderEmbargo>().ExecuteAsync(id, null, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), system, cancellationToken);
        if (state == "published")
            await services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, system, cancellationToken);
        return id;
    }

    /// <summary>An image that is in the library by name only.</summary>
    public static async Task<Guid> MediaAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancellationToken);
        var asset = new MediaAsset
        {
            Id = time.NewId(),
            FileName = "ảnh.jpg",
            ContentType = "image/jpeg",
            Bytes = 1,
            Width = 800,
            Height = 600,
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
            UploadedAt = time.Now(),
        };
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(cancellationToken);
        return asset.Id;
    }
}
