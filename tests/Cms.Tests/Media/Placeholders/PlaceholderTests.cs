using System.Text;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Placeholders;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Placeholders;

public sealed class PlaceholdersOnSqlite : PlaceholderTests<Sqlite>;

public sealed class PlaceholdersOnPostgres : PlaceholderTests<Postgres>;

/// <summary>A tiny picture comes with every picture, from real files.</summary>
public abstract class PlaceholderTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_upload_makes_a_tiny_simple_WebP_of_the_upright_picture()
    {
        var asset = await UploadAsync(await Pictures.RedAndBlueAsync(800, 500, ".jpg"));
        var tiny = asset.Placeholder!;
        Assert.Equal((16, 10), await Pictures.SizeAsync(tiny));
        Assert.Equal("WEBPVP8 ", Encoding.ASCII.GetString(tiny, 8, 8));
        Assert.True((await Pictures.PixelAsync(tiny, 2, 5))[0] > 180 && (await Pictures.PixelAsync(tiny, 13, 5))[2] > 180);
        await using var db = OpenDatabase();
        Assert.Equal(tiny, (await db.MediaAssets.AsNoTracking().SingleAsync()).Placeholder);
        Assert.Equal($"data:image/webp;base64,{Convert.ToBase64String(tiny)}", ImageOf(asset).Placeholder);
    }

    [Fact]
    public async Task The_most_restless_and_the_longest_pictures_stay_within_the_limit()
    {
        var restless = await UploadAsync(await Pictures.NoiseAsync(16, 16, ".png"));
        Assert.InRange(restless.Placeholder!.Length, 30, PlaceholderMaker.MostBytes);
        var small = await UploadAsync(await Pictures.NoiseAsync(9, 4, ".png"));
        Assert.Equal((9, 4), await Pictures.SizeAsync(small.Placeholder!));
        var longest = await UploadAsync(await Pictures.NoiseAsync(2000, 20, ".png"));
        Assert.Equal((16, 1), await Pictures.SizeAsync(longest.Placeholder!));
    }

    [Fact]
    public async Task Transparent_pictures_and_documents_have_none_and_opaque_ones_with_an_alpha_channel_do()
    {
        var transparent = await UploadAsync(await Pictures.WithAlphaAsync(128));
        Assert.Empty(transparent.Placeholder!);
        Assert.Null(ImageOf(transparent).Placeholder);
        Assert.NotNull(ImageOf(await UploadAsync(await Pictures.WithAlphaAsync(255))).Placeholder);
        Assert.Null((await UploadAsync(HostileFiles.Pdf)).Placeholder);
        Assert.Equal(0, await Backfill.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Pictures_that_came_before_get_theirs_once_with_their_look()
    {
        var picture = await UploadAsync(await Pictures.RedAndBlueAsync(800, 500, ".jpg"));
        await UploadAsync(HostileFiles.Pdf);
        await using var db = OpenDatabase();
        await db.MediaAssets.ExecuteUpdateAsync(s => s.SetProperty(a => a.Placeholder, (byte[]?)null));
        Assert.Equal(1, await Backfill.RunAsync(CancellationToken.None));
        Assert.Equal(0, await Backfill.RunAsync(CancellationToken.None));
        var now = await db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == picture.Id);
        Assert.Equal(picture.Placeholder, now.Placeholder);
        Assert.Equal(picture.Look, now.Look);
    }

    [Fact]
    public async Task Another_content_has_another_and_the_published_document_follows()
    {
        var before = await UploadAsync(await Pictures.RedAndBlueAsync(800, 500, ".jpg"));
        var article = await Newsroom.PublishNewAsync(Newsroom.News("Tin có ảnh", n => n.MainImage = new ImageUse { Media = before.Id }));
        Assert.Contains(ImageOf(before).Placeholder!, await DocumentAsync(article), StringComparison.Ordinal);
        var replace = Services.GetRequiredService<ReplaceMedia>();
        var after = (await replace.ExecuteAsync(
            before.Id, 1, new MemoryStream(await Pictures.NoiseAsync(500, 500, ".png")), "b.png", Newsroom.Editor, CancellationToken.None))!;
        Assert.NotEqual(before.Placeholder, after.Placeholder);
        Assert.Contains(ImageOf(after).Placeholder!, await DocumentAsync(article), StringComparison.Ordinal);
        var back = (await replace.PutBackAsync(before.Id, 2, "", Newsroom.Editor, CancellationToken.None))!;
        Assert.Equal(before.Placeholder, back.Placeholder);
        Assert.Contains(ImageOf(before).Placeholder!, await DocumentAsync(article), StringComparison.Ordinal);
    }

    private PictureBackfill Backfill => ActivatorUtilities.CreateInstance<PictureBackfill>(Services);

    private Contracts.Media.Image ImageOf(MediaAsset asset) => Services.GetRequiredService<ImageFactory>().ToImage(asset);

    private async Task<MediaAsset> UploadAsync(byte[] bytes) =>
        (await Services.GetRequiredService<UploadMedia>().ExecuteAsync(new MemoryStream(bytes), "a.jpg", new MediaTexts("Mô tả"), Newsroom.Editor, CancellationToken.None)).Asset;

    // As JSON has it: "+" may be written as an escape.
    private async Task<string> DocumentAsync(Guid article)
    {
        await using var db = OpenDatabase();
        var json = (await db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == article)).Json;
        return Encoding.UTF8.GetString(json).Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase);
    }
}
