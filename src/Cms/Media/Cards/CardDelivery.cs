using CommsPortal.Cms.Delivery.Articles;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>
/// Sends cards. Nothing of the address is drawn: it only has to be one that a published document names, and what is drawn is what the article
/// is now. A former edition's card is therefore answered with the present one, so that no link goes on showing a headline that was corrected.
/// </summary>
internal static class CardDelivery
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCards(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{id:guid}/" + Card.Prefix + "{edition:int:min(1)}-{digest:length(16)}.jpg", Methods, SendAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> SendAsync(
        Guid id, int edition, string digest, HttpContext context, PortalDbContext db, CardReader cards, CardMaker maker, CancellationToken cancellationToken)
    {
        MediaDelivery.SetSafetyHeaders(context.Response.Headers);
        if (await db.LiveArticles.AsNoTracking().Where(l => l.ArticleId == id).Select(l => l.Json).SingleOrDefaultAsync(cancellationToken) is not { } json)
            return await GoneAsync(id, context, db, cancellationToken);
        var (document, asked) = (SnapshotJson.Read(json), Card.NameOf(edition, digest));
        if (!IsWritten(context, asked) || (!Names(document, asked) && !await IsOfEditionAsync(id, edition, asked, db, cancellationToken)))
            return MediaDelivery.NotFound(context);
        var card = await cards.OfAsync(db, document, cancellationToken);
        var file = await maker.OpenAsync(card, cancellationToken);
        context.Response.Headers.CacheControl = card.FileName == asked ? MediaDelivery.Forever : MediaDelivery.ForAWhile;
        return TypedResults.File(file, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{card.FileName}\""));
    }

    // Zeros before the number would make another address of the same card.
    private static bool IsWritten(HttpContext context, string asked) => context.Request.Path.Value?.EndsWith('/' + asked, StringComparison.Ordinal) == true;

    private static async Task<bool> IsOfEditionAsync(Guid id, int edition, string asked, PortalDbContext db, CancellationToken cancellationToken) =>
        await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == id && s.Edition == edition).Select(s => s.Json).SingleOrDefaultAsync(cancellationToken) is { } json
        && Names(SnapshotJson.Read(json), asked) && edition > await PublicEditions.LastWithdrawnAsync(db, id, cancellationToken);

    private static bool Names(Article document, string asked) => document.SocialImage?.Url == Card.UrlOf(document.Id, asked);

    private static async Task<IResult> GoneAsync(Guid id, HttpContext context, PortalDbContext db, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await Gone.ProblemOfAsync(db, id, cancellationToken);
    }
}
