using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Delivery.Taxonomies;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Delivered = CommsPortal.Contracts.Indicators.Indicator;

namespace CommsPortal.Cms.Indicators;

/// <summary><c>indicators</c>: what is measured, what it ought to come to and what it has come to so far.</summary>
public static class IndicatorEndpoints
{
    public static void MapIndicators(this RouteGroupBuilder api)
    {
        api.MapRead("/indicators", ListAsync, "List indicators", new QueryParameters(ShortList.Paging)).WithTags("Indicators")
            .WithDescription("Published indicators in the editors' order, each with its target and its observations. A change row with the tag `indicators` says that one of them changed.");
        api.MapRead("/indicators/{key}", ReadAsync, "Read an indicator").WithTags("Indicators")
            .WithDescription("Target, observations from the oldest on, and where each number is from. A withdrawn indicator is not found.");
        api.MapRead("/indicators/{key}/observations.csv", TableAsync, "Read the observations of an indicator as a table").WithTags("Indicators")
            .WithDescription("Comma-separated values by RFC 4180, UTF-8 with a byte order mark: indicator, date, value, unit, status, source, source_url, note.");
    }

    private static async Task<Results<JsonAnswer<ListPage<Delivered>>, ProblemHttpResult>> ListAsync(
        HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var page = ShortList.PageOf(await IndicatorReader.ReadAsync(db, null, cancellationToken), i => i.Key, request, reader);
        if (reader.Problem is { } problem)
            return problem;
        return page;
    }

    private static async Task<Results<JsonAnswer<Delivered>, ProblemHttpResult>> ReadAsync(string key, PortalDbContext db, CancellationToken cancellationToken) =>
        await IndicatorReader.ReadAsync(db, key, cancellationToken) is [var indicator] ? ListJson.Answer(indicator, CachePolicy.Current) : NotFound();

    private static async Task<Results<CsvAnswer, ProblemHttpResult>> TableAsync(string key, PortalDbContext db, CancellationToken cancellationToken) =>
        await IndicatorReader.ReadAsync(db, key, cancellationToken) is [var indicator]
            ? new CsvAnswer(ObservationTable.Write(indicator), $"{indicator.Key}.csv")
            : NotFound();

    private static ProblemHttpResult NotFound() =>
        PortalProblems.Of(ProblemCode.NotFound, "There is no such indicator", "The published indicators are listed at /api/v1/indicators.");
}
