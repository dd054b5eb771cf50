using System.Globalization;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Management;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media;

/// <summary>The library's routes: <c>/api/manage/v1/media</c> for the desk and programs with a key, and what the public gets.</summary>
public static class MediaEndpoints
{
    private const string Base = "/api/manage/v1/media";

    private static readonly string[] ListParameters = ["q", "kind", "limit", "cursor"];

    public static void MapMedia(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapMediaDelivery();
        var manage = routes.MapGroup(Base).AddEndpointFilter(ManagementGate.AdmitAsync).WithTags("Media management");
        manage.MapGet("", ListAsync).Produces<ListPage<ManagedMedia>>();
        manage.MapPost("", UploadAsync).Produces<ManagedMedia>(StatusCodes.Status201Created);
        manage.MapGet("{id:guid}", GetAsync).Produces<ManagedMedia>();
        manage.MapGet("{id:guid}/uses", UsesAsync).Produces<IReadOnlyList<MediaUsage>>();
        manage.MapGet("{id:guid}/original", OriginalAsync);
        manage.MapPatch("{id:guid}", EditAsync).Produces<ManagedMedia>();
        manage.MapDelete("{id:guid}", DeleteAsync).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> UploadAsync(
        HttpContext context, UploadMedia upload, IOptions<MediaOptions> options, ImageFactory images, IMediaVisibility visibility, CancellationToken cancellationToken)
    {
        // Room for the form around the file; the file itself is counted as it is read.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = options.Value.MaxUploadBytes + (1024 * 1024);
        if (await MediaUploadForm.ReadAsync(context.Request, cancellationToken) is not { } form)
            return PortalProblems.Of(ProblemCode.InvalidParameter, "Yêu cầu không có tệp. Hãy gửi multipart/form-data với phần \"file\", hoặc gửi thẳng nội dung tệp kèm ?fileName=.");
        var outcome = await upload.ExecuteAsync(form.Content, form.FileName, form.Texts, ManagementGate.ActorOf(context), cancellationToken);
        var answer = await AnswerAsync(outcome.Asset, context, images, visibility, cancellationToken);
        return outcome.IsNew ? TypedResults.Created($"{Base}/{outcome.Asset.Id}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ListMedia list, ImageFactory images, IMediaVisibility visibility, CancellationToken cancellationToken,
        [FromQuery] string? q = null, [FromQuery] string? kind = null, [FromQuery] string? limit = null, [FromQuery] string? cursor = null)
    {
        if (context.Request.Query.Keys.FirstOrDefault(k => !ListParameters.Contains(k)) is { } unknown)
            return Invalid(ProblemCode.UnknownParameter, unknown, $"Không có tham số này; các tham số là {string.Join(", ", ListParameters)}.");
        if (kind is not (null or "image" or "document"))
            return Invalid(ProblemCode.InvalidParameter, "kind", "Giá trị phải là image hoặc document.");
        var size = MediaQuery.DefaultLimit;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > MediaQuery.MaxLimit))
            return Invalid(ProblemCode.InvalidParameter, "limit", $"Giá trị phải là số nguyên từ 1 đến {MediaQuery.MaxLimit}.");
        MediaCursor? after = null;
        if (cursor is not null && !MediaCursor.TryParse(cursor, out after))
            return Invalid(ProblemCode.InvalidParameter, "cursor", "Con trỏ không hợp lệ; hãy bắt đầu lại từ trang đầu.");
        var page = await list.ExecuteAsync(new MediaQuery(q, kind is null ? null : kind == "image", size, after), cancellationToken);
        var items = new List<ManagedMedia>(page.Items.Count);
        foreach (var asset in page.Items)
            items.Add(ManagedMedia.Of(asset, images, await visibility.IsPublicAsync(asset.Id, cancellationToken)));
        return TypedResults.Ok(new ListPage<ManagedMedia>(items, page.Total, page.Next is { } next ? NextUrl(context, next) : null));
    }

    private static async Task<IResult> GetAsync(
        Guid id, HttpContext context, ListMedia library, ImageFactory images, IMediaVisibility visibility, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is { } asset
            ? TypedResults.Ok(await AnswerAsync(asset, context, images, visibility, cancellationToken))
            : NotFound();

    private static async Task<IResult> UsesAsync(Guid id, ListMedia library, WhereUsed whereUsed, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is null ? NotFound() : TypedResults.Ok(await whereUsed.ExecuteAsync(id, cancellationToken));

    private static async Task<IResult> OriginalAsync(Guid id, HttpContext context, ListMedia library, MediaFiles files, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(id, cancellationToken) is not { } asset || await files.DocumentAsync(asset, cancellationToken) is not { } file)
            return NotFound();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.File(file.Content, file.ContentType, file.DownloadName, enableRangeProcessing: true);
    }

    private static async Task<IResult> EditAsync(
        Guid id, MediaTexts texts, HttpContext context, EditMedia edit, ImageFactory images, IMediaVisibility visibility, CancellationToken cancellationToken)
    {
        if (IfMatch(context) is not { } expected)
            return PortalProblems.Of(ProblemCode.VersionRequired, "Hãy gửi If-Match với ETag của tệp, để không ghi đè thay đổi của người khác.");
        return await edit.ExecuteAsync(id, expected, texts, ManagementGate.ActorOf(context), cancellationToken) is { } asset
            ? TypedResults.Ok(await AnswerAsync(asset, context, images, visibility, cancellationToken))
            : NotFound();
    }

    private static async Task<IResult> DeleteAsync(Guid id, HttpContext context, DeleteMedia delete, CancellationToken cancellationToken) =>
        await delete.ExecuteAsync(id, IfMatch(context), ManagementGate.ActorOf(context), cancellationToken) ? TypedResults.NoContent() : NotFound();

    private static async Task<ManagedMedia> AnswerAsync(
        MediaAsset asset, HttpContext context, ImageFactory images, IMediaVisibility visibility, CancellationToken cancellationToken)
    {
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{asset.Version}\"");
        return ManagedMedia.Of(asset, images, await visibility.IsPublicAsync(asset.Id, cancellationToken));
    }

    private static int? IfMatch(HttpContext context) =>
        int.TryParse(context.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string NextUrl(HttpContext context, MediaCursor next)
    {
        var kept = context.Request.Query.Where(p => p.Key != "cursor").Select(p => KeyValuePair.Create(p.Key, (string?)p.Value.ToString()));
        return $"{Base}{QueryString.Create(kept.Append(new("cursor", next.ToString())))}";
    }

    private static ProblemHttpResult Invalid(string code, string parameter, string message) =>
        PortalProblems.Of(code, "Tham số không hợp lệ", null, new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { [parameter] = [message] } });

    private static ProblemHttpResult NotFound() => PortalProblems.Of(ProblemCode.NotFound, "Không có tệp này.");
}
