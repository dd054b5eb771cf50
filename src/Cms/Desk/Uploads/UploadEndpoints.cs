using System.Globalization;
using System.Text;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Duplicates;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Uploads;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Uploads;

/// <summary>
/// Uploads that survive a lost network: the server's side of tus 1.0.0 (core, creation, expiration, termination) at
/// <c>/desk/media/uploads</c>, for people at the desk. What became of a whole file is asked by GET, which tus leaves open.
/// </summary>
internal static class UploadEndpoints
{
    private const string Version = "1.0.0";
    private const string PartType = "application/offset+octet-stream";
    private const int MaxMetadata = 4_096;
    private const int MaxSimilar = 9;

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup(DeskPaths.Uploads).ExcludeFromDescription().AddEndpointFilter(UploadGate.AdmitAsync);
        uploads.MapMethods("", [HttpMethods.Options], Offer);
        uploads.MapPost("", BeginAsync);
        uploads.MapMethods("{id:guid}", [HttpMethods.Head], TellAsync);
        uploads.MapGet("{id:guid}", OutcomeAsync);
        uploads.MapPatch("{id:guid}", AppendAsync);
        uploads.MapDelete("{id:guid}", DropAsync);
    }

    private static NoContent Offer(HttpContext context, IOptions<MediaOptions> options)
    {
        var headers = context.Response.Headers;
        headers["Tus-Version"] = Version;
        headers["Tus-Extension"] = "creation,expiration,termination";
        headers["Tus-Max-Size"] = Text(options.Value.MaxUploadBytes);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> BeginAsync(HttpContext context, BeginUpload begin, CancellationToken cancellationToken)
    {
        if (Number(context, "Upload-Length") is not { } length)
            return Invalid("Yêu cầu phải có Upload-Length là số byte của tệp.");
        if (Metadata(context.Request.Headers["Upload-Metadata"].ToString()) is not { } metadata)
            return Invalid("Upload-Metadata sai.");
        Guid? folder = Guid.TryParse(metadata.GetValueOrDefault("folder"), out var id) ? id : null;
        var upload = await begin.ExecuteAsync(metadata.GetValueOrDefault("filename") ?? "", length, folder, UploadGate.ActorOf(context), cancellationToken);
        Describe(context, upload, 0);
        return TypedResults.Created($"{DeskPaths.Uploads}/{upload.Id}");
    }

    private static async Task<IResult> TellAsync(Guid id, HttpContext context, ContinueUpload uploads, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(id, UploadGate.ActorOf(context), cancellationToken) is not { } upload)
            return TypedResults.NotFound();
        Describe(context, upload, uploads.OffsetOf(upload));
        context.Response.Headers["Upload-Length"] = Text(upload.Length);
        return TypedResults.Ok();
    }

    private static async Task<IResult> AppendAsync(
        Guid id, HttpContext context, ContinueUpload uploads, FinishUpload finish, IOptions<MediaOptions> options, CancellationToken cancellationToken)
    {
        if (context.Request.ContentType != PartType)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (Number(context, "Upload-Offset") is not { } offset)
            return Invalid("Yêu cầu phải có Upload-Offset là số byte đã gửi trước phần này.");
        var actor = UploadGate.ActorOf(context);
        if (await uploads.FindAsync(id, actor, cancellationToken) is not { } upload)
            return NotFound();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = options.Value.MaxUploadBytes;
        var outcome = await uploads.AppendAsync(upload, offset, context.Request.Body, cancellationToken);
        if (outcome.State == PartState.Busy)
            return TypedResults.StatusCode(StatusCodes.Status423Locked);
        Describe(context, await uploads.FindAsync(id, actor, cancellationToken) ?? upload, outcome.Offset);
        if (outcome.State == PartState.WrongOffset)
            return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        if (outcome.Offset == upload.Length)
            await finish.ExecuteAsync(upload, actor, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> OutcomeAsync(
        Guid id, HttpContext context, ContinueUpload uploads, FinishUpload finish, ListMedia library, SimilarMedia similar, CancellationToken cancellationToken)
    {
        var actor = UploadGate.ActorOf(context);
        if (await uploads.FindAsync(id, actor, cancellationToken) is not { } upload)
            return NotFound();
        upload = await finish.ExecuteAsync(upload, actor, cancellationToken);
        var asset = upload is { MediaId: { } taken, IsNew: true } ? await library.FindAsync(taken, cancellationToken) : null;
        var alike = asset is null ? 0 : (await similar.OfAsync(asset, MaxSimilar, cancellationToken)).Count;
        return TypedResults.Ok(new UploadState(
            upload.Length, uploads.OffsetOf(upload), upload.IsFinished, upload.Refusal, upload.IsNew, alike,
            upload.MediaId is { } media ? DeskPaths.MediaItem(media) : null));
    }

    private static async Task<IResult> DropAsync(Guid id, HttpContext context, ContinueUpload uploads, DropUpload drop, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(id, UploadGate.ActorOf(context), cancellationToken) is not { } upload)
            return NotFound();
        await drop.ExecuteAsync(upload, cancellationToken);
        return TypedResults.NoContent();
    }

    private static void Describe(HttpContext context, UnfinishedUpload upload, long offset)
    {
        context.Response.Headers["Upload-Offset"] = Text(offset);
        context.Response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
    }

    private static long? Number(HttpContext context, string header) =>
        long.TryParse(context.Request.Headers[header].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Pairs of a name and a text in base64, separated by commas; null for anything else.</summary>
    private static Dictionary<string, string>? Metadata(string header)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (header.Length > MaxMetadata)
            return null;
        foreach (var pair in header.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = pair.Split(' ') is [var n, var v] ? (n, v) : (pair, "");
            var bytes = new byte[value.Length];
            if (!Convert.TryFromBase64String(value, bytes, out var written))
                return null;
            pairs[name] = Encoding.UTF8.GetString(bytes, 0, written);
        }

        return pairs;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ProblemHttpResult Invalid(string detail) => PortalProblems.Of(ProblemCode.InvalidParameter, detail);

    private static ProblemHttpResult NotFound() => PortalProblems.Of(ProblemCode.NotFound, "Không có tệp đang tải này, hoặc đã quá hạn. Hãy tải lại từ đầu.");
}
