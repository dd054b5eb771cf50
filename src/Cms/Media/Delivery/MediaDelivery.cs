using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Media.Cards;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Media;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.Cms.Media.Delivery;

/// <summary>Sends the bytes of media: renditions, social previews and documents. Originals of images are never sent from here.</summary>
internal static class MediaDelivery
{
    /// <summary>Part of every ETag; raise it when the recipe of renditions changes.</summary>
    private const string Recipe = "1";

    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>The address of a social preview stays when the focal point moves.</summary>
    public const string ForAWhile = "public, max-age=3600, stale-while-revalidate=86400";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMediaDelivery(this IEndpointRouteBuilder routes)
    {
        routes.MapCards();
        routes.MapMethods("/media/{id:guid}/{name}", Methods, SendAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/api/v1/media/{id:guid}", ItemAsync).AllowAnonymous()
            .WithName("GetMedia").WithTags("Media").WithSummary("One image or document that published articles use.")
            .Produces<MediaItem>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SendAsync(
        Guid id, string name, HttpContext context, ListMedia library, IMediaVisibility visibility, MediaPreview preview,
        CurrentActor people, MediaFiles files, CancellationToken cancellationToken)
    {
        SetSafetyHeaders(context.Response.Headers);
        // Before the library is asked: what is hidden takes the same steps as what never was.
        var isPublic = await visibility.IsPublicAsync(id, cancellationToken);
        if (!isPublic && !await MaySeeAsync(id, context, preview, people, cancellationToken))
            return NotFound(context);
        return await library.FindAsync(id, cancellationToken) is { } asset && await files.OpenAsync(asset, name, cancellationToken) is { } file
            ? FileOf(asset, file, context, !isPublic ? "private, no-store" : file.NeverChanges ? Forever : ForAWhile)
            : NotFound(context);
    }

    public static FileStreamHttpResult FileOf(MediaAsset asset, MediaFile file, HttpContext context, string cacheControl)
    {
        context.Response.Headers.CacheControl = cacheControl;
        var tag = new EntityTagHeaderValue($"\"{asset.Sha256[..16]}-{file.Key}-{Recipe}\"");
        return TypedResults.File(file.Content, file.ContentType, file.DownloadName, entityTag: tag, enableRangeProcessing: true);
    }

    private static async Task<bool> MaySeeAsync(Guid id, HttpContext context, MediaPreview preview, CurrentActor people, CancellationToken cancellationToken) =>
        preview.IsValid(id, context.Request.Query[MediaPreview.Parameter])
        || (await people.FindAsync(context.User, cancellationToken))?.May(Permission.ReadDesk) == true;

    private static async Task<IResult> ItemAsync(
        Guid id, HttpContext context, ListMedia library, IMediaVisibility visibility, ImageFactory images, CancellationToken cancellationToken)
    {
        if (!await visibility.IsPublicAsync(id, cancellationToken) || await library.FindAsync(id, cancellationToken) is not { } asset)
            return NotFound(context);
        var tag = $"\"{asset.Sha256[..16]}-{asset.Version}-{Recipe}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "public, max-age=60";
        return context.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Any(t => t == tag || t == "*")
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(images.ToItem(asset));
    }

    public static void SetSafetyHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Not there and not public look alike, and are soon asked again: publication makes the difference.</summary>
    public static ProblemHttpResult NotFound(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return PortalProblems.Of(ProblemCode.NotFound, "Không có tệp này.");
    }
}
