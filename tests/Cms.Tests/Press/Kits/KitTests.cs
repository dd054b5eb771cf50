using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using CommsPortal.Contracts.Problems;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Kits;

public sealed class KitsOnSqlite(CmsHost<Sqlite> host) : KitTests<Sqlite>(host);

public sealed class KitsOnPostgres(CmsHost<Postgres> host) : KitTests<Postgres>(host);

/// <summary>Press kits of public articles, opened with other people's programs.</summary>
public abstract class KitTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host), IDisposable
    where TDatabase : ITestDatabase, new()
{
    private const string Caption = "Bà Sáu quét mã ở sạp rau, chợ Bàn Cờ & <phường> Bàn Cờ";
    private const string Credit = "Ảnh: Nguyễn Hữu Đạt";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kit-");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_kit_has_texts_pictures_figures_terms_and_sums_that_hold()
    {
        var picture = await UploadAsync(await PhotographAsync(), "Ảnh chợ.jpg");
        var drawing = await UploadAsync(await Pictures.NoiseAsync(900, 700, ".png", Guid.CreateVersion7().ToString()), "hình.png");
        var id = await Newsroom.PublishNewAsync(CaseStudy(picture, drawing), "case-study");
        await ExtractAsync(id);

        var sums = await RunAsync("sha256sum", "-c", "--strict", "SHA256SUMS");
        var files = Files();
        Assert.Equal(files.Count - 1, sums.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.EndsWith(": OK", StringComparison.Ordinal)));
        string[] expected =
        [
            "cho-ban-co-khong-tien-mat.md", "cho-ban-co-khong-tien-mat.txt", "cho-ban-co-khong-tien-mat.docx", "cho-ban-co-khong-tien-mat.ninjs.json",
            "so-lieu/ket-qua.csv", "so-lieu/con-so.csv", "so-lieu/thong-tin.csv", "so-lieu/bang-1.csv",
            "anh/anh-01-goc.jpg", "anh/anh-01-16x9.jpg", "anh/anh-01-4x3.jpg", "anh/anh-01-1x1.jpg",
            "anh/anh-02-goc.jpg", "anh/anh-02-16x9.jpg", "anh/anh-02-4x3.jpg", "anh/anh-02-1x1.jpg",
            "DIEU-KHOAN.txt", "SHA256SUMS",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.Contains("Thời gian chờ,12,4,phút", await File.ReadAllTextAsync(PathOf("so-lieu/ket-qua.csv"), Cancellation), StringComparison.Ordinal);
        Assert.Contains("81%,sạp có mã", await File.ReadAllTextAsync(PathOf("so-lieu/con-so.csv"), Cancellation), StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(PathOf("cho-ban-co-khong-tien-mat.txt"), Cancellation);
        Assert.Contains("Tổ Thời sự", text, StringComparison.Ordinal);
        Assert.Contains("/cau-chuyen/cho-ban-co-khong-tien-mat", text, StringComparison.Ordinal);
        Assert.Contains(Credit, await File.ReadAllTextAsync(PathOf("DIEU-KHOAN.txt"), Cancellation), StringComparison.Ordinal);
        CheckWord(PathOf("cho-ban-co-khong-tien-mat.docx"));
    }

    [Fact]
    public async Task Caption_credit_and_terms_are_written_into_every_picture_and_the_place_is_taken_out()
    {
        var picture = await UploadAsync(await PhotographAsync(), "chợ.jpg");
        var id = await PublishAsync("Ảnh có lời", "kit", n => n.MainImage = new ImageUse { Media = picture });
        await ExtractAsync(id);

        var names = Files().Where(f => f.StartsWith("anh/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, names.Length);
        using var json = JsonDocument.Parse(await RunAsync("exiftool", ["-json", "-G1", "-charset", "iptc=utf8", .. names]));
        foreach (var file in json.RootElement.EnumerateArray())
        {
            string? Of(string tag) => file.TryGetProperty(tag, out var value) ? value.ToString() : null;
            Assert.Equal(Caption, Of("IPTC:Caption-Abstract"));
            Assert.Equal(Caption, Of("XMP-dc:Description"));
            Assert.Equal("UTF8", Of("IPTC:CodedCharacterSet"));
            Assert.Equal(Credit, Of("XMP-photoshop:Credit"));
            Assert.StartsWith(Of("IPTC:Credit")!, Credit, StringComparison.Ordinal);
            Assert.Equal("© " + Credit, Of("IPTC:CopyrightNotice"));
            Assert.Equal("CC BY 4.0", Of("XMP-xmpRights:UsageTerms"));
            Assert.Equal("Ảnh có lời", Of("XMP-photoshop:Headline"));
            Assert.Null(Of("ExifTool:Warning"));
            Assert.DoesNotContain(file.EnumerateObject(), p => p.Name.StartsWith("GPS:", StringComparison.Ordinal) || p.Name.Contains("SerialNumber", StringComparison.Ordinal));
        }

        var original = json.RootElement.EnumerateArray().Single(f => f.GetProperty("SourceFile").GetString()!.EndsWith("goc.jpg", StringComparison.Ordinal));
        Assert.Equal("Rotate 90 CW", original.GetProperty("IFD0:Orientation").GetString());
        Assert.Equal((1400, 1000), (original.GetProperty("File:ImageWidth").GetInt32(), original.GetProperty("File:ImageHeight").GetInt32()));
        foreach (var name in names)
            await RunAsync("vipsheader", name);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_becomes_a_line_of_a_note()
    {
        var picture = await UploadAsync(await PhotographAsync(), "mất.jpg");
        var id = await PublishAsync("Ảnh đã mất", "kit", n => n.MainImage = new ImageUse { Media = picture });
        var storage = Host.Services.GetRequiredService<IMediaStorage>();
        await storage.DeleteAsync(MediaKey.Original(picture), Cancellation);
        await storage.DeleteAsync(MediaKey.Master(picture), Cancellation);
        await ExtractAsync(id);

        var note = await File.ReadAllTextAsync(PathOf("GHI-CHU.txt"), Cancellation);
        foreach (var kind in new[] { "goc", "16x9", "4x3", "1x1" })
            Assert.Contains($"anh/anh-01-{kind}.jpg: ", note, StringComparison.Ordinal);
        await RunAsync("sha256sum", "-c", "--strict", "SHA256SUMS");
        Assert.DoesNotContain(Files(), f => f.StartsWith("anh/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kit_is_of_public_articles_only_and_answers_conditional_requests()
    {
        var id = await PublishAsync("Bộ tài liệu", "kit");
        using var first = await GetAsync($"/api/v1/articles/{id}/kit.zip");
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (first.StatusCode, first.Content.Headers.ContentType!.ToString()));
        Assert.Equal("bo-tai-lieu.zip", first.Content.Headers.ContentDisposition!.FileName);
        using var again = await GetAsync($"/api/v1/articles/{id}/kit.zip", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await SendAsync(HttpMethod.Head, $"/api/v1/articles/{id}/kit.zip");
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));

        var draft = await Newsroom.DraftAsync(Newsroom.News("Kín"));
        await ProblemAsync($"/api/v1/articles/{draft}/kit.zip", HttpStatusCode.NotFound, ProblemCode.NotFound);
        await WithdrawAsync(id);
        await ProblemAsync($"/api/v1/articles/{id}/kit.zip", HttpStatusCode.Gone, ProblemCode.Withdrawn);
    }

    private static CaseStudy CaseStudy(Guid picture, Guid drawing) => new()
    {
        Headline = "Chợ Bàn Cờ không tiền mặt",
        Lead = "Sau sáu tháng, phần lớn sạp nhận chuyển khoản.",
        Bylines = [new BylineEntry { Author = "Tổ Thời sự" }],
        MainImage = new ImageUse { Media = picture, Caption = Caption, Credit = Credit, Licence = "CC BY 4.0" },
        Body = $"""
            Đoạn **đậm** và *nghiêng*, [liên kết](https://example.vn/a?b=1&c=2).[^1]

            ## Cách làm từng bước

            1. Một
               - Một a
            2. Hai

            > Trích dẫn

            ![Hình vẽ](media:{drawing} "Sơ đồ")

            | Chợ | Sạp |
            |---|---:|
            | Bàn Cờ | 120 |

            :::numbers
            - **81%** sạp có mã
            :::

            [^1]: Chú thích.
            """,
        Problem = "Tiền lẻ.",
        Approach = "Dán mã.",
        Results = [new MeasuredResult { Indicator = "Thời gian chờ", Before = "12", After = "4", Unit = "phút" }],
        Cost = new Cost { Amount = 1_200_000 },
    };

    private static void CheckWord(string path)
    {
        using var word = WordprocessingDocument.Open(path, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var words in new[] { "Chợ Bàn Cờ không tiền mặt", "đậm", "Cách làm từng bước", "Ảnh 1", "Ảnh 2", "Sơ đồ", "Chú thích.", "Tiền lẻ.", "120" })
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Equal("https://example.vn/a?b=1&c=2", Assert.Single(word.MainDocumentPart.HyperlinkRelationships).Uri.ToString());
    }

    // As a telephone takes it: held sideways, with the place and its own number in it.
    private async Task<byte[]> PhotographAsync()
    {
        var path = Path.Combine(folder.FullName, "may-anh.jpg");
        await File.WriteAllBytesAsync(path, await Pictures.NoiseAsync(1400, 1000, ".jpg[Q=80]", Guid.CreateVersion7().ToString()), Cancellation);
        await RunAsync(
            "exiftool", "-overwrite_original", "-n", "-Orientation=6", "-GPSLatitude=10.77", "-GPSLatitudeRef=N", "-GPSLongitude=106.7", "-GPSLongitudeRef=E",
            "-SerialNumber=12345", "-Comment=riêng tư", path);
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        File.Delete(path);
        return bytes;
    }

    private async Task<Guid> UploadAsync(byte[] bytes, string name)
    {
        using var content = new MemoryStream(bytes);
        var texts = new MediaTexts(Alt: "Người bán rau", Caption: Caption, Credit: Credit, Licence: "CC BY 4.0");
        return (await Host.Services.GetRequiredService<UploadMedia>().ExecuteAsync(content, name, texts, Newsroom.Administrator, Cancellation)).Asset.Id;
    }

    private async Task ExtractAsync(Guid id)
    {
        using var kit = await GetAsync($"/api/v1/articles/{id}/kit.zip");
        Assert.Equal(HttpStatusCode.OK, kit.StatusCode);
        using var bytes = new MemoryStream(await kit.Content.ReadAsByteArrayAsync(Cancellation));
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        Assert.All(zip.Entries, e => Assert.Matches(@"\A[A-Za-z0-9-]+(\.[a-z0-9]+)*(/[a-z0-9-]+\.[a-z0-9]+)?\z", e.FullName));
        zip.ExtractToDirectory(folder.FullName);
    }

    private List<string> Files() => [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.FullName, f.FullName))];

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start; .ci/setup test installs it.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, $"{program}: {await output} {await errors}");
        return await output;
    }
}
