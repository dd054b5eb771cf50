using System.Text;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Revisions;

public sealed class ReplaceMediaOnSqlite : ReplaceMediaTests<Sqlite>;

public sealed class ReplaceMediaOnPostgres : ReplaceMediaTests<Postgres>;

/// <summary>A file gets another content under its own identifier, and what is published follows.</summary>
public abstract class ReplaceMediaTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Published_pages_follow_the_caches_are_told_and_the_content_before_can_be_put_back()
    {
        var first = await Pictures.NoiseAsync(800, 400, ".jpg");
        var asset = await UploadAsync(first);
        var other = await UploadAsync(await Pictures.NoiseAsync(700, 350, ".jpg"));
        var article = await Newsroom.PublishNewAsync(Newsroom.News("Tin có ảnh", n =>
        {
            n.MainImage = new ImageUse { Media = asset.Id };
            n.Body = $"![Ảnh](media:{asset.Id})";
        }));
        await Newsroom.PublishNewAsync(Newsroom.News("Tin khác", n => n.MainImage = new ImageUse { Media = other.Id }));
        await using var db = OpenDatabase();
        var before = await db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == article);
        Assert.Contains($"/media/{asset.Id}/w640.webp", Encoding.UTF8.GetString(before.Json), StringComparison.Ordinal);
        var changes = await db.Changes.CountAsync();

        var second = await Pictures.NoiseAsync(500, 500, ".png");
        var replaced = await Replace.ExecuteAsync(asset.Id, 1, new MemoryStream(second), "Mới.png", Newsroom.Editor, CancellationToken.None);
        Assert.Equal((2, "Mới.png", "image/png", 500, 500, "Mô tả"), (replaced!.Version, replaced.FileName, replaced.ContentType, replaced.Width, replaced.Height, replaced.Alt));
        var after = await db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == article);
        var json = Encoding.UTF8.GetString(after.Json);
        Assert.Contains($"/media/{asset.Id}/r{replaced.Revision}-w320.webp", json, StringComparison.Ordinal);
        Assert.DoesNotContain($"/media/{asset.Id}/w", json, StringComparison.Ordinal);
        Assert.NotEqual(before.ETag, after.ETag);
        var change = await db.Changes.OrderByDescending(c => c.Sequence).FirstAsync();
        Assert.Equal((changes + 1, article, "updated"), (await db.Changes.CountAsync(), change.ArticleId, change.Kind));
        Assert.Superset(new HashSet<string> { $"article:{article}", "type:news" }, change.Tags.ToHashSet());

        var back = await Replace.PutBackAsync(asset.Id, 2, "", Newsroom.Editor, CancellationToken.None);
        Assert.Equal((3, "a.jpg", "", 800), (back!.Version, back.FileName, back.Revision, back.Width));
        Assert.Equal(before.Json, (await db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == article)).Json);
        Assert.Equal(first, await OriginalAsync(back));
        Assert.Equal(2, await db.MediaRevisions.CountAsync(r => r.MediaId == asset.Id));
        Assert.Null(await Replace.PutBackAsync(asset.Id, 3, "0123456789", Newsroom.Editor, CancellationToken.None));
        Assert.Equal(["media-replace", "media-put-back"], await db.AuditEntries.Where(e => e.Subject == asset.Id.ToString() && e.Action != "media-upload").OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
        Assert.Null(await AuditLog.FindBreakAsync(db, CancellationToken.None));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_nothing_changes()
    {
        var bytes = await Pictures.NoiseAsync(300, 200, ".jpg");
        var asset = await UploadAsync(bytes);
        var known = await Pictures.NoiseAsync(310, 200, ".jpg");
        await UploadAsync(known);
        Assert.Contains("bằng ảnh", await RefusalAsync(asset, HostileFiles.Pdf), StringComparison.Ordinal);
        Assert.Contains("giống hệt", await RefusalAsync(asset, bytes), StringComparison.Ordinal);
        Assert.Contains("đã có tệp này", await RefusalAsync(asset, known), StringComparison.Ordinal);
        Assert.Contains("SVG", await RefusalAsync(asset, "<svg/>"u8.ToArray()), StringComparison.Ordinal);
        var contributor = Newsroom.Person(9, "Cộng tác viên", Role.Contributor);
        Assert.Equal(ProblemCode.Forbidden, (await Assert.ThrowsAsync<EditorialException>(
            () => Replace.ExecuteAsync(asset.Id, 1, new MemoryStream(known), "a.jpg", contributor, CancellationToken.None))).Code);
        await Assert.ThrowsAsync<MediaVersionConflictException>(async () =>
            await Replace.ExecuteAsync(asset.Id, 7, new MemoryStream(await Pictures.NoiseAsync(320, 200, ".jpg")), "a.jpg", Newsroom.Editor, CancellationToken.None));
        await using var db = OpenDatabase();
        var kept = await db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == asset.Id);
        Assert.Equal((asset.Sha256, 1, ""), (kept.Sha256, kept.Version, kept.Revision));
        Assert.Empty(await db.MediaRevisions.ToListAsync());
        Assert.Equal(bytes, await OriginalAsync(kept));
    }

    [Fact]
    public async Task A_document_is_replaced_and_deleting_it_deletes_every_content()
    {
        var asset = await UploadAsync(HostileFiles.Pdf);
        byte[] next = [.. HostileFiles.Pdf, (byte)'\n'];
        var replaced = await Replace.ExecuteAsync(asset.Id, 1, new MemoryStream(next), "Bản mới.pdf", Newsroom.Editor, CancellationToken.None);
        Assert.Equal($"/media/{asset.Id}/r{replaced!.Revision}-ban-moi.pdf", ImageFactory.UrlOf(replaced));
        Assert.Equal(next, await OriginalAsync(replaced));
        Assert.True(await Services.GetRequiredService<DeleteMedia>().ExecuteAsync(asset.Id, 2, Newsroom.Editor, CancellationToken.None));
        await foreach (var key in Services.GetRequiredService<IMediaStorage>().ListAsync(asset.Id, CancellationToken.None))
            Assert.Fail($"{key} is still there.");
    }

    private ReplaceMedia Replace => Services.GetRequiredService<ReplaceMedia>();

    private async Task<MediaAsset> UploadAsync(byte[] bytes) => (await Services.GetRequiredService<UploadMedia>().ExecuteAsync(
        new MemoryStream(bytes), "a.jpg", new MediaTexts("Mô tả", null, "Nguyễn Văn A", "CC BY"), Newsroom.Editor, CancellationToken.None)).Asset;

    private async Task<string> RefusalAsync(MediaAsset asset, byte[] bytes) => (await Assert.ThrowsAnyAsync<EditorialException>(
        () => Replace.ExecuteAsync(asset.Id, 1, new MemoryStream(bytes), "a.jpg", Newsroom.Editor, CancellationToken.None))).Message;

    private async Task<byte[]> OriginalAsync(MediaAsset asset) =>
        await MediaRig.ReadAsync((await Services.GetRequiredService<IMediaStorage>().OpenAsync(MediaKey.Original(asset.Id, asset.Revision), CancellationToken.None))!);
}
