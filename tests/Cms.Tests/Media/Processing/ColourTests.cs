namespace CommsPortal.Cms.Tests.Media.Processing;

public sealed class ColourTests : IDisposable
{
    private readonly MediaRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg[Q=95]")]
    [InlineData(".webp[lossless]")]
    [InlineData(".png[profile=p3]")]
    public async Task Blue_stays_blue_with_a_colour_profile_and_without(string ending)
    {
        var asset = await rig.StoreAsync(await Pictures.RedAndBlueAsync(800, 400, ending));
        var blue = await Pictures.PixelAsync(await rig.RenditionAsync(asset, "w640.webp"), 480, 160);
        Assert.True(blue[0] < 25 && blue[1] < 25 && blue[2] > 225, string.Join(' ', blue));
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".png[bitdepth=1,palette]")]
    [InlineData(".jpg")]
    public async Task Grey_images_stay_grey(string ending)
    {
        var asset = await rig.StoreAsync(await Pictures.GreyAsync(400, 300, ending));
        foreach (var name in new[] { "w320.avif", "w320.webp", "w320.jpg" })
        {
            var pixel = await Pictures.PixelAsync(await rig.RenditionAsync(asset, name), 100, 100);
            Assert.True(pixel.Max() - pixel.Min() <= 3, string.Join(' ', pixel));
        }
    }

    [Fact]
    public async Task Print_colours_become_screen_colours()
    {
        var asset = await rig.StoreAsync(await Pictures.CmykAsync(400, 300));
        Assert.Equal(3, (await Pictures.PixelAsync(await rig.RenditionAsync(asset, "w320.jpg"), 100, 100)).Length);
    }
}
