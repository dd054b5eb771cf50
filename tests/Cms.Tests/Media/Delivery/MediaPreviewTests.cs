using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Delivery;

public sealed class MediaPreviewTests : CmsTest<Sqlite>
{
    private static readonly Guid Id = Guid.Parse("01933f5e-3c1a-7b6c-9d0e-1f2a3b4c5d6e");

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public void A_signature_is_for_one_asset_until_it_expires()
    {
        var preview = Services.GetRequiredService<MediaPreview>();
        Assert.True(preview.IsValid(Id, SignatureOf(preview.QueryFor(Id, Now.AddHours(1)))));
        Assert.False(preview.IsValid(Guid.Empty, SignatureOf(preview.QueryFor(Id, Now.AddHours(1)))));
        Assert.False(preview.IsValid(Id, SignatureOf(preview.QueryFor(Id, Now.AddHours(-1)))));
        foreach (var forged in new[] { null, "", "x", "%", new string('A', 2000), SignatureOf(preview.QueryFor(Id, Now.AddHours(1)))[..^4] + "AAAA" })
            Assert.False(preview.IsValid(Id, forged));
    }

    [Fact]
    public async Task Another_node_and_a_restarted_one_know_the_signature()
    {
        var signature = SignatureOf(Services.GetRequiredService<MediaPreview>().QueryFor(Id, Now.AddHours(1)));
        Assert.True(OperatingSystem.IsWindows() || (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute) == File.GetUnixFileMode(Options.PathOf("keys")));
        await using var other = Build(Time);
        Assert.True(other.GetRequiredService<MediaPreview>().IsValid(Id, signature));
    }

    [Fact]
    public void Every_address_in_a_previewed_document_is_signed_once()
    {
        var preview = Services.GetRequiredService<MediaPreview>();
        const string document = """{"url":"/media/01933f5e-3c1a-7b6c-9d0e-1f2a3b4c5d6e/w640.webp","html":"<img srcset=\"/media/01933f5e-3c1a-7b6c-9d0e-1f2a3b4c5d6e/w320.jpg 320w, /media/01933f5e-3c1a-7b6c-9d0e-1f2a3b4c5d6e/w640.jpg 640w\"><a href=\"/media/khac\">"}""";
        var signed = preview.SignAddresses(document, Now.AddHours(1));
        var signatures = System.Text.RegularExpressions.Regex.Matches(signed, @"\.(?:webp|jpg)\?preview=([A-Za-z0-9_-]+)(?=[ \\""])");
        Assert.Equal(3, signatures.Count);
        Assert.All(signatures, s => Assert.True(preview.IsValid(Id, s.Groups[1].Value)));
        Assert.Equal(signed, preview.SignAddresses(signed, Now.AddHours(1)));
        Assert.Equal(document, System.Text.RegularExpressions.Regex.Replace(signed, @"\?preview=[A-Za-z0-9_-]+", ""));
    }

    private static string SignatureOf(string query) => query["?preview=".Length..];
}
