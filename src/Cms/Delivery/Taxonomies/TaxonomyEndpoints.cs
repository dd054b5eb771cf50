using System.Globalization;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Delivery.Taxonomies;

/// <summary><c>columns</c> and <c>taxonomies</c>: what articles are filed under.</summary>
public static class TaxonomyEndpoints
{
    private static readonly string[] Locales = ["vi", "en"];

    public static void MapTaxonomies(this RouteGroupBuilder api)
    {
        api.MapRead("/columns", ListColumnsAsync, "List columns", new QueryParameters(ShortList.Paging)).WithTags("Taxonomies")
            .WithDescription("The regular series, with the number of their articles and when the newest appeared.");
        api.MapRead("/columns/{slug}", ReadColumnAsync, "Read a column").WithTags("Taxonomies");
        api.MapRead("/taxonomies/{kind}", ListTermsAsync, "List the terms of a taxonomy", new QueryParameters(
            [
                new("on", "Only terms that are valid on this day.") { Format = "date", Example = "2025-07-01" },
                new("locale", "Counts the articles of this language alone.") { Values = Locales },
                .. ShortList.Paging,
            ])).WithTags("Taxonomies")
            .WithDescription("Kinds: pillars, sectors, localities, organisations, audiences. Terms have predecessors and successors where units were merged or renamed.");
    }

    private static async Task<Results<JsonAnswer<ListPage<Column>>, ProblemHttpResult>> ListColumnsAsync(
        HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var page = ShortList.PageOf(await ColumnReader.ReadAsync(db, null, cancellationToken), c => c.Slug, request, reader);
        if (reader.Problem is { } problem)
            return problem;
        return page;
    }

    private static async Task<Results<JsonAnswer<Column>, ProblemHttpResult>> ReadColumnAsync(
        string slug, PortalDbContext db, CancellationToken cancellationToken)
    {
        var columns = await ColumnReader.ReadAsync(db, slug, cancellationToken);
        return columns is [var column]
            ? ListJson.Answer(column, CachePolicy.Current)
            : PortalProblems.Of(ProblemCode.NotFound, "There is no such column", "The columns are listed at /api/v1/columns.");
    }

    private static async Task<Results<JsonAnswer<ListPage<Term>>, ProblemHttpResult>> ListTermsAsync(
        string kind, HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (!TaxonomyKind.All.Contains(kind))
            return PortalProblems.Of(ProblemCode.NotFound, "There is no such taxonomy", $"Kinds are {string.Join(", ", TaxonomyKind.All)}.");
        var reader = new QueryReader(request.Query);
        var locale = reader.Text("locale");
        reader.OneOf("locale", locale is null ? [] : [locale], Locales);
        var page = ShortList.PageOf(await TermReader.ReadAsync(db, kind, ReadDay(reader), locale, cancellationToken), t => t.Slug, request, reader);
        if (reader.Problem is { } problem)
            return problem;
        return page;
    }

    private static DateOnly? ReadDay(QueryReader reader)
    {
        if (reader.Text("on") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        reader.Refuse("on", $"on must be a date such as 2025-07-01; it was '{text}'.");
        return null;
    }
}
