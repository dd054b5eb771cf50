using System.Text;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommsPortal.Cms.Tests.Media.Renditions;

public sealed class RenditionTests : IDisposable
{
    private readonly MediaRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData(3000, new[] { 320, 640, 960, 1280, 1920 })]
    [InlineData(1919, new[] { 320, 640, 960, 1280 })]
    [InlineData(320, new[] { 320 })]
    [InlineData(319, new[] { 319 })]
    [InlineData(1, new[] { 1 })]
    public void An_image_is_never_enlarged_and_always_has_a_rendition(int width, int[] widths)
    {
        var plan = rig.Plan.For(Asset(width, 2000)).Where(r => r.Spec.Format == RenditionFormat.Jpeg);
        Assert.Equal(widths, plan.Select(r => r.Spec.Width));
    }

    [Fact]
    public void Very_tall_images_have_no_AVIF_in_the_widths_that_would_take_too_long()
    {
        var plan = rig.Plan.For(Asset(1920, 16_000)).ToList();
        Assert.Equal([320, 640], plan.Where(r => r.Spec.Format == RenditionFormat.Avif).Select(r => r.Spec.Width));
        Assert.Equal(5, plan.Count(r => r.Spec.Format == RenditionFormat.Webp));
    }

    [Fact]
    public async Task Renditions_have_the_planned_size_in_every_format()
    {
        var asset = await rig.StoreAsync(await Pictures.NoiseAsync(2000, 1001, ".jpg"));
        var planned = rig.Plan.For(asset).ToList();
        Assert.Equal(15, planned.Count);
        foreach (var (spec, height) in planned)
            Assert.Equal((spec.Width, height), await Pictures.SizeAsync(await rig.RenditionAsync(asset, spec.FileName)));
    }

    [Fact]
    public async Task Where_and_how_a_photo_was_taken_is_not_in_its_renditions()
    {
        var original = HostileFiles.WithExif(await Pictures.NoiseAsync(640, 480, ".jpg"), 1);
        Assert.Contains("GPSLatitude", await Pictures.HeaderAsync(original), StringComparison.Ordinal);
        var asset = await rig.StoreAsync(original);
        var social = await MediaRig.ReadAsync(await rig.Maker.OpenCropAsync(asset, FixedCrop.Social, CancellationToken.None));
        foreach (var rendition in new[] { social, await rig.RenditionAsync(asset, "w320.avif"), await rig.RenditionAsync(asset, "w320.webp"), await rig.RenditionAsync(asset, "w320.jpg") })
        {
            var text = Encoding.Latin1.GetString(rendition);
            foreach (var name in new[] { "Exif\0", "EXIF", "http://ns.adobe.com/", "ICC_PROFILE", "II*\0" })
                Assert.DoesNotContain(name, text, StringComparison.Ordinal);
            Assert.DoesNotContain("GPS", await Pictures.HeaderAsync(rendition), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Orientation_is_applied()
    {
        // Orientation 6: the camera lay on its side, the left of the stored image is the top of the upright one.
        var asset = await rig.StoreAsync(HostileFiles.WithExif(await Pictures.RedAndBlueAsync(800, 400, ".jpg"), 6));
        foreach (var name in new[] { "w320.avif", "w320.webp", "w320.jpg" })
        {
            var rendition = await rig.RenditionAsync(asset, name);
            Assert.Equal((320, 640), await Pictures.SizeAsync(rendition));
            AssertRed(await Pictures.PixelAsync(rendition, 160, 100));
            AssertBlue(await Pictures.PixelAsync(rendition, 160, 540));
        }
    }

    [Fact]
    public async Task Transparency_becomes_white_in_JPEG_and_stays_in_WebP()
    {
        var asset = await rig.StoreAsync(TransparentGif());
        Assert.Equal(new double[] { 255, 255, 255 }, await Pictures.PixelAsync(await rig.RenditionAsync(asset, "w1.jpg"), 0, 0));
        Assert.Equal(0, (await Pictures.PixelAsync(await rig.RenditionAsync(asset, "w1.webp"), 0, 0))[3]);
    }

    [Fact]
    public async Task Each_fixed_shape_has_its_size_and_is_cut_around_the_focal_point()
    {
        var asset = await rig.StoreAsync(await Pictures.RedAndBlueAsync(2400, 600, ".png"));
        foreach (var crop in FixedCrop.All)
        {
            var pictures = new List<byte[]>();
            foreach (var focalX in new[] { 0.0, 1.0 })
            {
                asset.FocalX = focalX;
                pictures.Add(await MediaRig.ReadAsync(await rig.Maker.OpenCropAsync(asset, crop, CancellationToken.None)));
                Assert.Equal((crop.Width, crop.Height), await Pictures.SizeAsync(pictures[^1]));
            }

            AssertRed(await Pictures.PixelAsync(pictures[0], crop.Width / 2, crop.Height / 2));
            AssertBlue(await Pictures.PixelAsync(pictures[1], crop.Width / 2, crop.Height / 2));
        }
    }

    [Theory]
    [InlineData(0.0, "red")]
    [InlineData(1.0, "blue")]
    public async Task The_social_preview_is_cut_around_the_focal_point(double focalX, string colour)
    {
        var asset = await rig.StoreAsync(await Pictures.RedAndBlueAsync(2400, 600, ".png"));
        asset.FocalX = focalX;
        var social = await MediaRig.ReadAsync(await rig.Maker.OpenCropAsync(asset, FixedCrop.Social, CancellationToken.None));
        Assert.Equal((1200, 630), await Pictures.SizeAsync(social));
        foreach (var x in new[] { 20, 600, 1180 })
        {
            var pixel = await Pictures.PixelAsync(social, x, 315);
            if (colour == "red")
                AssertRed(pixel);
            else
                AssertBlue(pixel);
        }
    }

    [Fact]
    public async Task First_requests_at_the_same_time_make_one_rendition()
    {
        var asset = await rig.StoreAsync(await Pictures.NoiseAsync(1000, 800, ".jpg"));
        var counting = new CountingStorage(rig.Storage);
        using var maker = new RenditionMaker(counting, rig.Scratch, rig.Options, TimeProvider.System, NullLogger<RenditionMaker>.Instance);
        var (spec, height) = rig.Plan.For(asset).Single(r => r.Spec.FileName == "w640.webp");
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(
            async () => await MediaRig.ReadAsync(await maker.OpenAsync(asset, spec, height, CancellationToken.None)))));
        Assert.Equal(1, counting.Puts);
        Assert.All(answers, a => Assert.Equal(answers[0], a));
    }

    [Fact]
    public async Task A_reader_who_leaves_does_not_stop_the_rendition_for_the_others()
    {
        var asset = await rig.StoreAsync(await Pictures.NoiseAsync(1000, 800, ".jpg"));
        var (spec, height) = rig.Plan.For(asset).Single(r => r.Spec.FileName == "w960.webp");
        using var leaves = new CancellationTokenSource();
        var first = rig.Maker.OpenAsync(asset, spec, height, leaves.Token);
        var second = rig.Maker.OpenAsync(asset, spec, height, CancellationToken.None);
        await leaves.CancelAsync();
        await Record.ExceptionAsync(() => first);
        Assert.Equal((960, 768), await Pictures.SizeAsync(await MediaRig.ReadAsync(await second)));
    }

    [Fact]
    public async Task An_image_without_its_master_is_unavailable_and_not_tried_again_at_once()
    {
        var asset = Asset(800, 600);
        asset.FileName = "mat.jpg";
        var counting = new CountingStorage(rig.Storage);
        var time = new ManualTime();
        using var maker = new RenditionMaker(counting, rig.Scratch, rig.Options, time, NullLogger<RenditionMaker>.Instance);
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<MediaUnavailableException>(() => OpenAsync());
        Assert.Equal(1, counting.OpensOf(MediaKey.Master(asset.Id)));
        time.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<MediaUnavailableException>(() => OpenAsync());
        Assert.Equal(2, counting.OpensOf(MediaKey.Master(asset.Id)));

        Task<Stream> OpenAsync() => maker.OpenAsync(asset, new RenditionSpec(320, RenditionFormat.Jpeg), 240, CancellationToken.None);
    }

    [Fact]
    public async Task The_contract_image_names_every_rendition_that_can_be_had()
    {
        var asset = await rig.StoreAsync(await Pictures.NoiseAsync(700, 350, ".jpg"));
        asset.Alt = "Cầu Ba Son về đêm";
        asset.Credit = "TTBC TP.HCM";
        var image = new ImageFactory(rig.Plan).ToImage(asset);
        Assert.Equal(("Cầu Ba Son về đêm", "TTBC TP.HCM", 700, 350), (image.Alt, image.Credit, image.Width, image.Height));
        Assert.Equal(
            ["w320.avif 320x160 image/avif", "w640.avif 640x320 image/avif", "w320.webp 320x160 image/webp", "w640.webp 640x320 image/webp", "w320.jpg 320x160 image/jpeg", "w640.jpg 640x320 image/jpeg"],
            image.Renditions.Select(r => $"{r.Url.Replace($"/media/{asset.Id}/", "", StringComparison.Ordinal)} {r.Width}x{r.Height} {r.Format}"));
    }

    [Theory]
    [InlineData("w640.webp", true)]
    [InlineData("w640.jpg", true)]
    [InlineData("w0640.webp", false)]
    [InlineData("w640.jpeg", false)]
    [InlineData("W640.webp", false)]
    [InlineData("w-640.webp", false)]
    [InlineData("w99999999999.webp", false)]
    [InlineData("w640.webp.jpg", false)]
    [InlineData("w.webp", false)]
    [InlineData("", false)]
    public void A_rendition_has_exactly_one_name(string name, bool isOne)
    {
        Assert.Equal(isOne, RenditionSpec.TryParse(name, out _));
    }

    private static MediaAsset Asset(int width, int height) => new()
    {
        Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        FileName = "anh.jpg",
        ContentType = "image/jpeg",
        Sha256 = "",
        Width = width,
        Height = height,
    };

    private static void AssertRed(double[] pixel) => Assert.True(pixel[0] > 200 && pixel[2] < 60, string.Join(' ', pixel));

    private static void AssertBlue(double[] pixel) => Assert.True(pixel[0] < 60 && pixel[2] > 200, string.Join(' ', pixel));

    /// <summary>One transparent pixel.</summary>
    private static byte[] TransparentGif() =>
        [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];
}
