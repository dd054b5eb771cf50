using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Press.Keys;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>
/// Images and documents for newsrooms: the addresses in articles (<c>/media/…</c>) below the root of the press API. There entitled keys have
/// what an embargoed article uses; the public addresses stay closed until it is lifted.
/// </summary>
internal static class EmbargoedMedia
{
    public static void MapEmbargoedMedia(this RouteGroupBuilder press) =>
        press.MapRead("/media/{id:guid}/{name}", SendAsync, "Read an image or document")
            .WithDescription("The same files as at the public address `/media/{id}/{name}`, and for entitled keys also those of articles under embargo.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");

    private static async Task<IResult> SendAsync(
        Guid id, string name, HttpContext http, EmbargoReader embargoes, IMediaVisibility visibility, ListMedia library, MediaFiles files,
        CancellationToken cancellationToken)
    {
        MediaDelivery.SetSafetyHeaders(http.Response.Headers);
        if (!await visibility.IsPublicAsync(id, cancellationToken) && !await embargoes.OpensMediaAsync(PressCaller.Of(http), id, cancellationToken))
            return MediaDelivery.NotFound(http);
        return await library.FindAsync(id, cancellationToken) is { } asset && await files.OpenAsync(asset, name, cancellationToken) is { } file
            ? MediaDelivery.FileOf(asset, file, http, CachePolicy.Confidential)
            : MediaDelivery.NotFound(http);
    }
}
