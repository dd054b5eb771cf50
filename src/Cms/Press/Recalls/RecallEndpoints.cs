using System.Globalization;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Press.Recalls;

/// <summary><c>recalls</c>: the corrections and withdrawals that a newsroom has to act on, and its word that it has.</summary>
public static class RecallEndpoints
{
    private const int MostItems = 100;
    private const int DefaultLimit = 50;
    private const string List = "recalls";

    private static readonly QueryParameters Parameters = new(
    [
        new("state", "Those that are still `open`, those `acknowledged`, or `all`.") { Values = ["open", "acknowledged", "all"], Default = "open" },
        new("cursor", "Where the page before ended; follow `next`."),
        new("limit", "Recalls in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "50" },
    ]);

    public static void MapRecalls(this RouteGroupBuilder press)
    {
        press.MapRead("/recalls", ListAsync, "List corrections and withdrawals", Parameters)
            .WithDescription("Corrections and withdrawals since the newsroom has its access, oldest first: correct or take down what you have published, then acknowledge. "
                + "Editors see who has.");
        press.MapPost("/recalls/{sequence:long}/acknowledgement", AcknowledgeAsync)
            .WithSummary("Acknowledge a recall")
            .WithDescription("Says that the newsroom has acted on the correction or withdrawal; saying so again changes nothing.");
    }

    private static async Task<Results<JsonAnswer<ListPage<Recall>>, ProblemHttpResult>> ListAsync(
        HttpContext http, RecallReader recalls, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(http.Request.Query);
        var (after, limit) = (ReadAfter(reader), reader.Whole("limit", DefaultLimit, 1, MostItems));
        bool? acknowledged = reader.OneOf("state", reader.List("state"), ["open", "acknowledged", "all"]) switch
        {
            [] or ["open"] => false,
            ["acknowledged"] => true,
            _ => null,
        };
        if (reader.Problem is { } problem)
            return problem;
        var (items, total) = await recalls.OfAsync(PressCaller.Of(http).AccountId, after, acknowledged, limit + 1, cancellationToken);
        var page = items.Take(limit).ToList();
        var next = items.Count > limit
            ? CanonicalQuery.Next(http.Request, Cursor.Write(List, page[^1].Sequence.ToString(CultureInfo.InvariantCulture)))
            : null;
        return ListJson.Answer(page, total, next, CachePolicy.Never);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AcknowledgeAsync(
        long sequence, HttpContext http, AcknowledgeRecall acknowledge, CancellationToken cancellationToken) =>
        await acknowledge.ExecuteAsync(PressCaller.Of(http).AccountId, sequence, cancellationToken)
            ? TypedResults.NoContent()
            : PortalProblems.Of(ProblemCode.NotFound, "There is no such recall", "Recalls are listed at /press/v1/recalls; each is named by its sequence.");

    private static long ReadAfter(QueryReader reader)
    {
        if (Cursor.Read(reader, List) is not { } text)
            return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after))
            return after;
        Cursor.Refuse(reader);
        return 0;
    }
}
