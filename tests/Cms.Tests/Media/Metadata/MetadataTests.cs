using System.Buffers.Binary;
using System.Text;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Metadata;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Metadata;

public sealed class MetadataOnSqlite : MetadataTests<Sqlite>;

public sealed class MetadataOnPostgres : MetadataTests<Postgres>;

/// <summary>What pictures say about themselves, read by libvips out of real files.</summary>
public abstract class MetadataTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Xmp = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
          xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="TTXVN" photoshop:DateCreated="2026-11-20T08:30:00+07:00">
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Market</rdf:li><rdf:li xml:lang="vi-VN">Chợ Bà Chiểu sáng thứ bảy</rdf:li></rdf:Alt></dc:description>
        <dc:creator><rdf:Seq><rdf:li>Nguyễn Văn A</rdf:li></rdf:Seq></dc:creator>
        <dc:subject><rdf:Bag><rdf:li>Chợ 4.0</rdf:li><rdf:li>quét mã</rdf:li><rdf:li>CHO 4.0</rdf:li><rdf:li>!!!</rdf:li></rdf:Bag></dc:subject>
        <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Dùng lại phải ghi nguồn</rdf:li></rdf:Alt></xmpRights:UsageTerms>
        <Iptc4xmpCore:AltTextAccessibility>Người mua quét mã ở quầy rau</Iptc4xmpCore:AltTextAccessibility>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    private int made;

    [Fact]
    public async Task What_IPTC_in_XMP_says_fills_the_empty_texts_and_the_tags()
    {
        var asset = await UploadAsync(With(await JpegAsync(), 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]), new MediaTexts(Caption: "Của tôi"));
        Assert.Equal(("Người mua quét mã ở quầy rau", "Của tôi", "Nguyễn Văn A / TTXVN", "Dùng lại phải ghi nguồn"), (asset.Alt, asset.Caption, asset.Credit, asset.Licence));
        var said = MetadataMapping.Read(asset.Metadata)!;
        Assert.Equal(("Chợ Bà Chiểu sáng thứ bảy", "2026-11-20 08:30", false), (said.Caption, said.Taken, said.HasLocation));
        Assert.Equal(["Chợ 4.0", "quét mã"], (await Services.GetRequiredService<MediaTagList>().OfAsync(asset.Id, CancellationToken.None)).Select(t => t.Name));
    }

    [Fact]
    public async Task The_older_form_of_IPTC_is_read_in_UTF8_and_in_Latin1_and_yields_to_XMP()
    {
        byte[] sets = [.. Set(120, "Cầu Ba Son về đêm"u8), .. Set(80, "Trần B"u8), .. Set(116, [0xA9, (byte)' ', (byte)'V', (byte)'N']), .. Set(25, "cầu"u8), .. Set(55, "20261120"u8), .. Set(60, "193000+0700"u8)];
        var jpeg = With(await JpegAsync(), 0xED, Photoshop(sets));
        var asset = await UploadAsync(jpeg);
        Assert.Equal(("Cầu Ba Son về đêm", "Trần B", "© VN"), (asset.Caption, asset.Credit, asset.Licence));
        Assert.Equal("2026-11-20 19:30", MetadataMapping.Read(asset.Metadata)!.Taken);
        var both = await UploadAsync(With(jpeg, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]));
        Assert.Equal("Chợ Bà Chiểu sáng thứ bảy", both.Caption);
    }

    [Fact]
    public async Task Of_Exif_the_place_is_not_kept_but_that_it_is_there()
    {
        var asset = await UploadAsync(HostileFiles.WithExif(await JpegAsync(), 1));
        Assert.True(MetadataMapping.Read(asset.Metadata)!.HasLocation);
        Assert.DoesNotContain("GPS", asset.Metadata, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_picture_that_says_nothing_has_no_metadata()
    {
        Assert.Null((await UploadAsync(await JpegAsync())).Metadata);
        Assert.Null((await UploadAsync(HostileFiles.Pdf)).Metadata);
    }

    [Fact]
    public async Task Hostile_blocks_say_nothing_and_the_picture_is_taken_all_the_same()
    {
        var bomb = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&b;</x>""";
        var elsewhere = """<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>""";
        // The examination takes a document type for a page that hides in the picture; what comes past it, in other formats, is not read either.
        foreach (var xmp in new[] { bomb, elsewhere })
            Assert.True(XmpReader.Read(Encoding.UTF8.GetBytes(xmp)).IsEmpty);
        foreach (var xmp in new[] { "<x", "", new string('<', 40_000) })
            Assert.Null((await UploadAsync(With(await JpegAsync(), 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(xmp)]))).Metadata);
    }

    [Fact]
    public void Blocks_of_any_bytes_are_read_without_fail()
    {
        var random = new Random(7);
        byte[][] seeds = [[.. "Exif\0\0II*\0\u0008\0\0\0"u8, 3, 0], Photoshop(Set(120, "a"u8)), Encoding.UTF8.GetBytes(Xmp), [0x1C, 2, 120, 0x7F, 0xFF]];
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = (byte[])seeds[i % seeds.Length].Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            bytes = [.. bytes[..random.Next(bytes.Length + 1)], .. new byte[random.Next(40)]];
            Assert.NotNull(ExifReader.Read(bytes));
            Assert.NotNull(IptcReader.Read(bytes));
            Assert.NotNull(XmpReader.Read(bytes));
        }
    }

    // No two alike: the library knows the same bytes again.
    private Task<byte[]> JpegAsync() => Pictures.NoiseAsync(100 + made++, 40, ".jpg");

    private async Task<MediaAsset> UploadAsync(byte[] bytes, MediaTexts? texts = null)
    {
        var outcome = await Services.GetRequiredService<UploadMedia>().ExecuteAsync(new MemoryStream(bytes), "a.jpg", texts ?? new MediaTexts(), Newsroom.Editor, CancellationToken.None);
        await using var db = OpenDatabase();
        return await db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == outcome.Asset.Id);
    }

    /// <summary>The JPEG with a segment more behind its start.</summary>
    private static byte[] With(byte[] jpeg, byte marker, byte[] data)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 2));
        return [.. jpeg[..2], 0xFF, marker, .. length, .. data, .. jpeg[2..]];
    }

    private static byte[] Photoshop(byte[] iptc)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, iptc.Length);
        return [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, .. length, .. iptc, .. iptc.Length % 2 == 1 ? new byte[1] : []];
    }

    private static byte[] Set(byte number, ReadOnlySpan<byte> text) => [0x1C, 2, number, (byte)(text.Length >> 8), (byte)text.Length, .. text];
}
