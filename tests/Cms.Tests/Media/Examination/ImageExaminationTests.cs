using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;

namespace CommsPortal.Cms.Tests.Media.Examination;

public sealed class ImageExaminationTests : IDisposable
{
    private readonly MediaRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData(".jpg", MediaFormat.Jpeg)]
    [InlineData(".jpg[interlace]", MediaFormat.Jpeg)]
    [InlineData(".png", MediaFormat.Png)]
    [InlineData(".webp", MediaFormat.Webp)]
    [InlineData(".webp[lossless]", MediaFormat.Webp)]
    [InlineData(".gif", MediaFormat.Gif)]
    [InlineData(".avif[effort=1]", MediaFormat.Avif)]
    [InlineData(".heic", MediaFormat.Heic)]
    public async Task An_image_is_known_by_its_content(string ending, MediaFormat format)
    {
        Assert.Equal(format, await rig.ExamineAsync(await Pictures.NoiseAsync(96, 64, ending)));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    [InlineData(".avif[effort=1]")]
    [InlineData(".heic")]
    public async Task An_image_that_lost_its_end_is_refused_wherever_it_was_cut(string ending)
    {
        var whole = await Pictures.NoiseAsync(96, 64, ending);
        for (var kept = 13; kept < whole.Length; kept += Math.Max(1, whole.Length / 200))
            Assert.Contains((await rig.RefusalOfAsync(whole[..kept])).Reason, new[] { MediaRefusal.Truncated, MediaRefusal.Damaged });
        Assert.Contains((await rig.RefusalOfAsync(whole[..^1])).Reason, new[] { MediaRefusal.Truncated, MediaRefusal.Damaged });
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    [InlineData(".avif[effort=1]")]
    public async Task A_damaged_image_is_accepted_or_refused_but_never_anything_else(string ending)
    {
        var whole = await Pictures.NoiseAsync(96, 64, ending);
        var random = new Random(20241118);
        for (var i = 0; i < 500; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hits = random.Next(1, 6); hits > 0; hits--)
                damaged[random.Next(Math.Min(damaged.Length, i % 2 == 0 ? 200 : int.MaxValue))] = (byte)random.Next(256);
            var outcome = await Record.ExceptionAsync(() => rig.ExamineAsync(damaged));
            Assert.True(outcome is null or MediaRefusedException, outcome?.ToString());
        }
    }

    public static TheoryData<string, byte[], string> Tails => new()
    {
        { ".jpg", HostileFiles.Zip("a.js", "alert(1)"), "zip" },
        { ".png", HostileFiles.Zip("a.js", "alert(1)"), "zip" },
        { ".gif", HostileFiles.Zip("a.js", "alert(1)"), "zip" },
        { ".webp", HostileFiles.Zip("a.js", "alert(1)"), "zip" },
        { ".avif[effort=1]", HostileFiles.Zip("a.js", "alert(1)"), "zip" },
        { ".jpg", "<html><script>alert(1)</script>"u8.ToArray(), "html" },
        { ".png", "<script>alert(1)</script>"u8.ToArray(), "html" },
        { ".gif", "=1;alert(1)//"u8.ToArray(), "javascript" },
        { ".jpg", HostileFiles.Pdf, "pdf" },
        { ".webp", HostileFiles.Pdf, "pdf" },
        { ".avif[effort=1]", HostileFiles.Pdf, "pdf" },
        { ".jpg", "Rar!\u001a\u0007\u0000"u8.ToArray(), "rar" },
    };

    [Theory]
    [MemberData(nameof(Tails))]
    public async Task An_image_with_something_behind_its_end_is_a_polyglot(string ending, byte[] tail, string what)
    {
        Assert.NotEmpty(what);
        byte[] file = [.. await Pictures.NoiseAsync(64, 64, ending), .. tail];
        Assert.Equal(MediaRefusal.Polyglot, (await rig.RefusalOfAsync(file)).Reason);
    }

    [Fact]
    public async Task A_web_page_or_a_PDF_inside_the_metadata_of_a_JPEG_is_a_polyglot()
    {
        var jpeg = await Pictures.NoiseAsync(64, 64, ".jpg");
        foreach (var hidden in new[] { "<script>alert(1)</script>", "%PDF-1.7", "<?php system($_GET[0]); ?>", "<!DOCTYPE html>" })
            Assert.Equal(MediaRefusal.Polyglot, (await rig.RefusalOfAsync(WithComment(jpeg, hidden))).Reason);
        Assert.Equal(MediaFormat.Jpeg, await rig.ExamineAsync(WithComment(jpeg, "<x:xmpmeta>UBND Thành phố</x:xmpmeta>")));
    }

    [Fact]
    public async Task A_GIF_that_is_also_a_script_is_a_polyglot()
    {
        var gif = (byte[])HostileFiles.Gif.Clone();
        (gif[6], gif[7]) = ((byte)'/', (byte)'*');
        Assert.Equal(MediaRefusal.Polyglot, (await rig.RefusalOfAsync(gif)).Reason);
    }

    [Fact]
    public async Task What_phones_put_behind_a_photo_is_let_through()
    {
        var jpeg = await Pictures.NoiseAsync(64, 64, ".jpg");
        var small = await Pictures.NoiseAsync(16, 16, ".jpg");
        byte[] film = [0, 0, 0, 16, .. "ftypmp42"u8, 0, 0, 0, 0, 0, 0, 0, 12, .. "mdat"u8, 1, 2, 3, 4];
        byte[] block = [0, 0, 1, 0x0A, 14, 0, 0, 0, .. "Image_UTC_Data1731900000000"u8];
        byte[] samsung = [
            .. block, .. "SEFH"u8, 107, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0x0A, (byte)block.Length, 0, 0, 0, (byte)block.Length, 0, 0, 0, 24, 0, 0, 0, .. "SEFT"u8];
        foreach (var tail in new[] { small, film, samsung, new byte[512], "\r\n"u8.ToArray() })
            Assert.Equal(MediaFormat.Jpeg, await rig.ExamineAsync([.. jpeg, .. tail]));
    }

    [Fact]
    public async Task A_small_file_that_claims_60000_by_60000_pixels_is_refused_before_anything_is_decoded()
    {
        var refusal = await rig.RefusalOfAsync(HostileFiles.Png(60_000, 60_000));
        Assert.Equal(MediaRefusal.TooManyPixels, refusal.Reason);
        Assert.Contains("60.000 × 60.000", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("60 triệu", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SVG_and_HTML_are_refused_whatever_they_are_called()
    {
        foreach (var svg in new[] { "<svg xmlns='http://www.w3.org/2000/svg'/>", "\uFEFF<?xml version='1.0'?>\n<!-- x -->\n<svg/>", "  \n<SVG onload=alert(1)>" })
            Assert.Equal(MediaRefusal.Svg, (await rig.RefusalOfAsync(System.Text.Encoding.UTF8.GetBytes(svg))).Reason);
        Assert.Equal(MediaRefusal.Html, (await rig.RefusalOfAsync("<!doctype html><p>"u8.ToArray())).Reason);
    }

    [Fact]
    public async Task Other_files_are_refused_with_the_list_of_what_is_taken()
    {
        byte[] film = [0, 0, 0, 16, .. "ftypmp42"u8, 0, 0, 0, 0];
        foreach (var bytes in new[] { "MZ\u0090\0"u8.ToArray(), "II*\0"u8.ToArray(), film, [0x1F, 0x8B, 8, 0], "BM"u8.ToArray(), [0xFF, 0xD8] })
        {
            var refusal = await rig.RefusalOfAsync(bytes);
            Assert.Equal(MediaRefusal.UnsupportedType, refusal.Reason);
            Assert.Contains("JPEG, PNG, WebP, GIF, AVIF, HEIC", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(MediaRefusal.Empty, (await rig.RefusalOfAsync([])).Reason);
    }

    [Fact]
    public async Task An_image_of_too_many_bytes_is_too_large()
    {
        using var strict = new MediaRig(o => o.MaxImageBytes = 1024);
        var jpeg = await Pictures.NoiseAsync(96, 64, ".jpg");
        await Assert.ThrowsAsync<MediaTooLargeException>(() => strict.ExamineAsync(jpeg));
    }

    private static byte[] WithComment(byte[] jpeg, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var length = bytes.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xFE, (byte)(length >> 8), (byte)length, .. bytes, .. jpeg.AsSpan(2)];
    }
}
