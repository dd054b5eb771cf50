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
    private const int DefaultLimit = 200;
    private const int MostItems = 500;

    private static readonly string[] Locales = ["vi", "en"];

    private static readonly QueryParameter[] Paging =
    [
        new("limit", "Items in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "200" },
        new("cursor", "Where to go on; from the `next` of the page before."),
    ];

    public static void MapTaxonomies(this RouteGroupBuilder api)
    {
        api.MapRead("/columns", ListColumnsAsync, "List columns", new QueryParameters(Paging)).WithTags("Taxonomies")
            .WithDescription("The regular series, with the number of their articles and when the newest appeared.");
        api.MapRead("/columns/{slug}", ReadColumnAsync, "Read a column").WithTags("Taxonomies");
        api.MapRead("/taxonomies/{kind}", ListTermsAsync, "List the terms of a taxonomy", new QueryParameters(
            [
                new("on", "Only terms that are valid on this day.") { Format = "date", Example = "2025-07-01" },
                new("locale", "Counts the articles of this language alone.") { Values = Locales },
                .. Paging,
            ])).WithTags("Taxonomies")
            .WithDescription("Kinds: pillars, sectors, localities, organisations, audiences. Terms have predecessors and successors where units were merged or renamed.");
    }

    private static async Task<Results<JsonAnswer<ListPage<Column>>, ProblemHttpResult>> ListColumnsAsync(
        HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var page = PageOf(await ColumnReader.ReadAsync(db, null, cancellationToken), c => c.Slug, request, reader);
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
        var page = PageOf(await TermReader.ReadAsync(db, kind, ReadDay(reader), locale, cancellationToken), t => t.Slug, request, reader);
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

    // These lists are short and their order is fixed, so a page is cut out after the slug that the cursor names.
    private static JsonAnswer<ListPage<T>> PageOf<T>(IReadOnlyList<T> all, Func<T, string> slugOf, HttpRequest request, QueryReader reader)
    {
        var list = request.Path + "?" + CanonicalQuery.Of(request.Query, "cursor", "limit");
        var limit = reader.Whole("limit", DefaultLimit, 1, MostItems);
        var after = Cursor.Read(reader, list);
        var start = after is null ? 0 : all.TakeWhile(item => slugOf(item) != after).Count() + 1;
        if (start > all.Count)
            Cursor.Refuse(reader);
        var page = all.Skip(start).Take(limit).ToList();
        var next = page.Count > 0 && start + page.Count < all.Count ? CanonicalQuery.Next(request, Cursor.Write(list, slugOf(page[^1]))) : null;
        return ListJson.Answer<T>(page, all.Count, next, CachePolicy.Current);
    }
}
