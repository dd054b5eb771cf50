using System.Globalization;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Articles;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Kits;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Press.Articles;

/// <summary>Single articles as a newsroom sees them, in every form, and their kits: for an entitled key the edition under embargo while there is one.</summary>
internal static class PressArticleEndpoints
{
    private const string Seen = "The public article. For an entitled key: the edition under embargo while there is one, with `embargoedUntil` and the header "
        + "`Embargoed-Until` (RFC 9651 date). 410 with the reason when it was withdrawn.";

    public static void MapPressArticles(this RouteGroupBuilder press)
    {
        press.MapRead("/articles/{id:guid}", ByIdAsync, "Read an article").WithDescription($"{Seen} `Accept` chooses the form. {FormRoutes.Forms}")
            .ProducesArticle().ProducesProblems(StatusCodes.Status406NotAcceptable, StatusCodes.Status410Gone);
        press.MapRead("/articles/{id:guid}.{form:alpha}", ByIdAndFormAsync, "Read an article in one form").WithDescription($"{Seen} {FormRoutes.Forms}")
            .ProducesForms().ProducesProblems(StatusCodes.Status410Gone);
        press.MapRead("/articles/{id:guid}/kit.zip", KitAsync, "Download the press kit of an article").WithDescription(Seen)
            .ProducesKit().ProducesProblems(StatusCodes.Status410Gone);
    }

    private static Task<IResult> ByIdAsync(
        Guid id, HttpContext http, EmbargoReader embargoes, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken) =>
        AnswerAsync(id, FormChoice.Negotiated(http), http, embargoes, db, writer, cancellationToken);

    private static Task<IResult> ByIdAndFormAsync(
        Guid id, string form, HttpContext http, EmbargoReader embargoes, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken) =>
        AnswerAsync(id, FormChoice.Named(form), http, embargoes, db, writer, cancellationToken);

    private static async Task<IResult> AnswerAsync(
        Guid id, FormChoice choice, HttpContext http, EmbargoReader embargoes, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken)
    {
        if (choice.Form is not { } form)
            return choice.Refusal(AddressOf(id));
        return await EmbargoedAsync(id, "article", http, embargoes, cancellationToken) is { } issue
            ? new RepresentationAnswer(await writer.AnswerAsync(db, form, issue, CachePolicy.Confidential, choice.IsNegotiated, cancellationToken))
            : await ArticleForms.PublicAsync(id, choice, CachePolicy.OfOneKey, db, writer, cancellationToken);
    }

    private static async Task<IResult> KitAsync(Guid id, HttpContext http, EmbargoReader embargoes, PortalDbContext db, CancellationToken cancellationToken) =>
        await EmbargoedAsync(id, "kit", http, embargoes, cancellationToken) is { } issue
            ? await KitEndpoints.AnswerAsync(db, issue, isPublic: false, cancellationToken)
            : await KitEndpoints.PublicAsync(id, db, cancellationToken);

    private static async Task<ArticleIssue?> EmbargoedAsync(Guid id, string what, HttpContext http, EmbargoReader embargoes, CancellationToken cancellationToken)
    {
        if (await embargoes.ReadAsync(PressCaller.Of(http), id, what, cancellationToken) is not { EmbargoedUntil: { } until } article)
            return null;
        http.Response.Headers["Embargoed-Until"] = string.Create(CultureInfo.InvariantCulture, $"@{until.ToUnixTimeSeconds()}");
        return new ArticleIssue(article, SnapshotJson.Write(article), null, AddressOf(id)) { EmbargoedUntil = until };
    }

    private static string AddressOf(Guid id) => $"{PressEndpoints.Root}/articles/{id}";
}
