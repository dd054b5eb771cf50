using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Publishing;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>What newsrooms read before the public does: the list, and images.</summary>
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
}
