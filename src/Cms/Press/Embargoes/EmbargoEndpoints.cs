using System.Globalization;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Articles;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>What newsrooms read before the public does, and single articles as a newsroom sees them.</summary>
internal static class EmbargoEndpoints
{
    private const int MostItems = 100;
    private const int DefaultLimit = 20;

    private static readonly QueryParameters ListParameters = new(
    [
        new("cursor", "Where the page before ended; follow `next`."),
        new("limit", "Articles in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "20" },
    ]);

    public static void MapEmbargoes(this RouteGroupBuilder press)
    {
        press.MapRead("/embargoes", ListAsync, "List what is under embargo", ListParameters)
            .WithDescription("Articles that entitled newsrooms have before the public does, the next to be lifted first, each with `embargoedUntil`. For a key "
                + "without that scope the list is empty. Each reading is noted by outlet.");
        press.MapRead("/articles/{id:guid}", ByIdAsync, "Read an article")
            .WithDescription("The public article. For an entitled key: the edition under embargo while there is one, with `embargoedUntil` and the header "
                + "`Embargoed-Until` (RFC 9651 date). 410 with the reason when it was withdrawn.")
            .ProducesProblems(StatusCodes.Status410Gone);
        press.MapEmbargoedMedia();
    }

    private static async Task<Results<JsonAnswer<ListPage<ArticleSummary>>, ProblemHttpResult>> ListAsync(
        HttpContext http, EmbargoReader embargoes, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(http.Request.Query);
        var (after, limit) = (EmbargoPosition.Read(reader), reader.Whole("limit", DefaultLimit, 1, MostItems));
        if (reader.Problem is { } problem)
            return problem;
        var page = await embargoes.ListAsync(PressCaller.Of(http), after, limit, cancellationToken);
        var next = page.Next is null ? null : CanonicalQuery.Next(http.Request, page.Next.ToCursor());
        return ListJson.Answer<ArticleSummary>(
            page.Items.Select(a => (ReadOnlyMemory<byte>)SnapshotJson.WriteSummary(a)), page.Total, next, CachePolicy.Confidential);
    }

    private static async Task<Results<JsonAnswer<Article>, ProblemHttpResult>> ByIdAsync(
        Guid id, HttpContext http, EmbargoReader embargoes, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (await embargoes.ReadAsync(PressCaller.Of(http), id, "article", cancellationToken) is { EmbargoedUntil: { } until } embargoed)
        {
            http.Response.Headers["Embargoed-Until"] = string.Create(CultureInfo.InvariantCulture, $"@{until.ToUnixTimeSeconds()}");
            return ListJson.Answer(embargoed, CachePolicy.Confidential);
        }

        var live = await db.LiveArticles.AsNoTracking().Where(l => l.ArticleId == id).Select(l => new { l.Json, l.ETag })
            .SingleOrDefaultAsync(cancellationToken);
        return live is null
            ? await Gone.ProblemOfAsync(db, id, cancellationToken)
            : new JsonAnswer<Article>(new FinishedAnswer(live.Json, live.ETag, CachePolicy.OfOneKey));
    }
}
