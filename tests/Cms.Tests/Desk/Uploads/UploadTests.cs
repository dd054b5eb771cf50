using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Uploads;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Desk.Uploads;

public sealed class UploadOnSqlite(CmsHost<Sqlite> host) : UploadTests<Sqlite>(host);

public sealed class UploadOnPostgres(CmsHost<Postgres> host) : UploadTests<Postgres>(host);

/// <summary>Files that come in parts, by tus 1.0.0.</summary>
public abstract class UploadTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Endpoint = "/desk/media/uploads";

    [Fact]
    public async Task A_file_that_comes_in_parts_is_the_file_that_was_sent_and_lies_in_its_folder()
    {
        var person = await SenderAsync(Role.Author);
        var bytes = await Pictures.NoiseAsync(213, 30, ".png");
        var folder = await AddFolderAsync();
        var url = await BeginAsync(person, bytes.Length, "Ảnh chợ.png", folder);
        Assert.Equal(0, await OffsetAsync(person, url));
        for (var offset = 0; offset < bytes.Length; offset += 1_000)
        {
            var answer = await SendAsync(person, url, offset, bytes[offset..Math.Min(bytes.Length, offset + 1_000)]);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Equal("1.0.0", Header(answer, "Tus-Resumable"));
            Assert.Equal(Math.Min(bytes.Length, offset + 1_000), await OffsetAsync(person, url));
        }

        var outcome = await OutcomeAsync(person, url);
        Assert.True(outcome.GetProperty("isFinished").GetBoolean() && outcome.GetProperty("isNew").GetBoolean());
        var id = Guid.Parse(outcome.GetProperty("url").GetString()!.Split('/')[^1]);
        await using var db = OpenDatabase();
        var asset = await db.MediaAssets.SingleAsync(a => a.Id == id, Cancellation);
        Assert.Equal(("Ảnh chợ.png", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), folder), (asset.FileName, asset.Sha256, asset.FolderId));
        Assert.DoesNotContain(IdOf(url), Files.List());
        // Asked again, the answer is the same; sent again, the library knows the file.
        Assert.Equal(outcome.GetRawText(), (await OutcomeAsync(person, url)).GetRawText());
        var again = await BeginAsync(person, bytes.Length, "khác.png");
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(person, again, 0, bytes)).StatusCode);
        Assert.False((await OutcomeAsync(person, again)).GetProperty("isNew").GetBoolean());
    }

    [Fact]
    public async Task A_part_that_breaks_off_is_kept_and_the_next_one_goes_on_from_there()
    {
        var person = await SenderAsync(Role.Author);
        var bytes = await Pictures.NoiseAsync(487, 300, ".png");
        var url = await BeginAsync(person, bytes.Length, "a.png");
        using (var request = Request(person, HttpMethod.Patch, url, ("Upload-Offset", "0")))
        {
            request.Content = new BreakingContent(bytes, () => Eventually.SeeAsync(() => Files.LengthOf(IdOf(url)) == BreakingContent.Sent, "the first bytes in the file"));
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => person.Visitor.Client.SendAsync(request, Cancellation));
        }

        // Until the server has seen that nothing more comes, the upload is somebody else's.
        HttpResponseMessage answer;
        do
            answer = await SendAsync(person, url, BreakingContent.Sent, bytes[BreakingContent.Sent..]);
        while (answer.StatusCode == HttpStatusCode.Locked);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.NotNull((await OutcomeAsync(person, url)).GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_file_that_the_library_does_not_take_says_why_and_its_bytes_are_gone()
    {
        var person = await SenderAsync(Role.Author);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray();
        var url = await BeginAsync(person, svg.Length, "a.svg");
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(person, url, 0, svg)).StatusCode);
        var outcome = await OutcomeAsync(person, url);
        Assert.Contains("SVG", outcome.GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(IdOf(url), Files.List());
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_with_the_status_of_the_protocol()
    {
        var person = await SenderAsync(Role.Author);
        var url = await BeginAsync(person, 10, "a.png");
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(person, url, 5, new byte[5])).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(person, url, 0, new byte[11])).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(person, url, 0, new byte[5], "application/octet-stream")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await CallAsync(person, HttpMethod.Head, url, ("Tus-Resumable", "0.2.2"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await CallAsync(person, HttpMethod.Post, Endpoint)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await CallAsync(person, HttpMethod.Post, Endpoint, ("Upload-Length", "5"), ("Upload-Metadata", "filename ???"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CallAsync(person, HttpMethod.Post, Endpoint, ("Upload-Length", "0"))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await CallAsync(person, HttpMethod.Post, Endpoint, ("Upload-Length", "99999999999"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await CallAsync(person, HttpMethod.Head, $"{Endpoint}/{TimeProvider.System.NewId()}")).StatusCode);
        var offer = await CallAsync(person, HttpMethod.Options, Endpoint);
        Assert.Equal(("1.0.0", "creation,expiration,termination"), (Header(offer, "Tus-Version"), Header(offer, "Tus-Extension")));
        Assert.Equal(HttpStatusCode.NoContent, (await CallAsync(person, HttpMethod.Delete, url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await CallAsync(person, HttpMethod.Head, url)).StatusCode);
    }

    [Fact]
    public async Task Nobody_sees_or_goes_on_with_an_upload_of_somebody_else()
    {
        var (mine, other) = (await SenderAsync(Role.Author), await SenderAsync(Role.Administrator));
        var url = await BeginAsync(mine, 10, "a.png");
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Delete })
            Assert.Equal(HttpStatusCode.NotFound, (await CallAsync(other, method, url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(other, url, 0, new byte[5])).StatusCode);
        Assert.Equal(0, await OffsetAsync(mine, url));
    }

    [Theory]
    [InlineData(Role.Contributor, HttpStatusCode.Forbidden)]
    [InlineData(Role.Author, HttpStatusCode.Created)]
    [InlineData(Role.Editor, HttpStatusCode.Created)]
    [InlineData(Role.Approver, HttpStatusCode.Created)]
    [InlineData(Role.PressOfficer, HttpStatusCode.Created)]
    [InlineData(Role.StatisticsReporter, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, HttpStatusCode.Created)]
    public async Task Uploads_are_for_those_who_may_add_to_the_library_and_need_the_token_of_our_pages(string role, HttpStatusCode status)
    {
        var person = await SenderAsync(role);
        Assert.Equal(status, (await CallAsync(person, HttpMethod.Post, Endpoint, ("Upload-Length", "5"))).StatusCode);
        var forged = await CallAsync(person with { Token = "" }, HttpMethod.Post, Endpoint, ("Upload-Length", "5"));
        Assert.Equal(status == HttpStatusCode.Created ? HttpStatusCode.BadRequest : status, forged.StatusCode);
    }

    [Fact]
    public async Task A_session_that_is_over_is_told_so_and_not_sent_elsewhere()
    {
        var answer = await CallAsync(new Sender(Stranger(), ""), HttpMethod.Post, Endpoint, ("Upload-Length", "5"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task One_person_has_only_so_many_unfinished_uploads()
    {
        var person = await SenderAsync(Role.Author);
        var limits = Host.Services.GetRequiredService<IOptions<MediaOptions>>().Value;
        for (var i = 0; i < limits.MaxUnfinishedUploads; i++)
            await BeginAsync(person, 1, "a.png");
        var refused = await CallAsync(person, HttpMethod.Post, Endpoint, ("Upload-Length", "1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var large = await SenderAsync(Role.Author);
        var left = limits.MaxUnfinishedBytes;
        for (; left >= limits.MaxUploadBytes; left -= limits.MaxUploadBytes)
            await BeginAsync(large, limits.MaxUploadBytes, "a.png");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await CallAsync(large, HttpMethod.Post, Endpoint, ("Upload-Length", (left + 1).ToString(CultureInfo.InvariantCulture)))).StatusCode);
    }

    [Fact]
    public async Task What_is_left_lying_is_cleared_away_when_its_time_is_over()
    {
        var person = await SenderAsync(Role.Author);
        var (old, young) = (await BeginAsync(person, 10, "a.png"), await BeginAsync(person, 10, "b.png"));
        await SendAsync(person, old, 0, new byte[5]);
        await SendAsync(person, young, 0, new byte[5]);
        await using (var db = OpenDatabase())
            await db.UnfinishedUploads.Where(u => u.Id == IdOf(old)).ExecuteUpdateAsync(s => s.SetProperty(u => u.ExpiresAt, DateTimeOffset.UnixEpoch), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, (await CallAsync(person, HttpMethod.Head, old)).StatusCode);
        var stray = TimeProvider.System.NewId();
        await Files.TryOpen(stray)!.DisposeAsync();
        await ActivatorUtilities.CreateInstance<ClearUploads>(Host.Services).RunAsync(Cancellation);
        Assert.DoesNotContain(IdOf(old), Files.List());
        Assert.DoesNotContain(stray, Files.List());
        Assert.Equal(5, await OffsetAsync(person, young));
    }

    private UploadFiles Files => Host.Services.GetRequiredService<UploadFiles>();

    private static Guid IdOf(string url) => Guid.Parse(url.Split('/')[^1]);

    private async Task<Sender> SenderAsync(string role)
    {
        var visitor = await PersonAsync(role);
        var form = (await visitor.GetAsync("/desk")).Form("form[action='/desk/sign-out']");
        return new Sender(visitor, form.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!);
    }

    private async Task<Guid> AddFolderAsync()
    {
        await using var db = OpenDatabase();
        var id = TimeProvider.System.NewId();
        db.MediaFolders.Add(new Cms.Media.Arrangement.MediaFolder { Id = id, Name = "Chợ", Place = $"/{id}" });
        await db.SaveChangesAsync(Cancellation);
        return id;
    }

    private static async Task<string> BeginAsync(Sender person, long length, string name, Guid? folder = null)
    {
        var metadata = $"filename {Base64(name)}{(folder is { } f ? $",folder {Base64(f.ToString())}" : "")}";
        var answer = await CallAsync(person, HttpMethod.Post, Endpoint, ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", metadata));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<long> OffsetAsync(Sender person, string url)
    {
        var answer = await CallAsync(person, HttpMethod.Head, url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return long.Parse(Header(answer, "Upload-Offset")!, CultureInfo.InvariantCulture);
    }

    private static async Task<JsonElement> OutcomeAsync(Sender person, string url)
    {
        var answer = await CallAsync(person, HttpMethod.Get, url);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
    }

    private static async Task<HttpResponseMessage> SendAsync(Sender person, string url, long offset, byte[] part, string type = "application/offset+octet-stream")
    {
        using var request = Request(person, HttpMethod.Patch, url, ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)));
        request.Content = new ByteArrayContent(part);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await person.Visitor.Client.SendAsync(request, Cancellation);
    }

    private static async Task<HttpResponseMessage> CallAsync(Sender person, HttpMethod method, string url, params (string Name, string Value)[] headers)
    {
        using var request = Request(person, method, url, headers);
        return await person.Visitor.Client.SendAsync(request, Cancellation);
    }

    private static HttpRequestMessage Request(Sender person, HttpMethod method, string url, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (!request.Headers.Contains("Tus-Resumable"))
            request.Headers.Add("Tus-Resumable", "1.0.0");
        if (person.Token.Length > 0)
            request.Headers.Add("RequestVerificationToken", person.Token);
        return request;
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private sealed record Sender(DeskVisitor Visitor, string Token);

    /// <summary>A body that promises more than it sends, as when the network goes.</summary>
    private sealed class BreakingContent : HttpContent
    {
        public const int Sent = 5_000;

        private readonly byte[] bytes;
        private readonly Func<Task> arrived;

        public BreakingContent(byte[] bytes, Func<Task> arrived)
        {
            (this.bytes, this.arrived) = (bytes, arrived);
            Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, Sent), Cancellation);
            await stream.FlushAsync(Cancellation);
            await arrived();
            throw new IOException("The network is gone.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
