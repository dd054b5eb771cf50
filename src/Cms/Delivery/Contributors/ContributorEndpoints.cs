using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Delivery.Contributors;

/// <summary><c>contributors</c>: whose names stand above public articles.</summary>
public static class ContributorEndpoints
{
    private const int DefaultLimit = 100;
    private const int MostItems = 500;

    private static readonly string[] Locales = ["vi", "en"];

    public static void MapContributors(this RouteGroupBuilder api)
    {
        api.MapRead("/contributors", ListAsync, "List contributors", new QueryParameters(
            [
                new("locale", "Only articles of this language.") { Values = Locales },
                new("limit", "Items in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "100" },
                new("cursor", "Where to go on; from the `next` of the page before."),
            ])).WithTags("Contributors")
            .WithDescription("Printed names of public articles, by slug, with the affiliation that the newest article names. `articles?byline=` lists what they wrote.");
        api.MapRead("/contributors/{slug}", ReadAsync, "Read a contributor").WithTags("Contributors");
    }

    private static async Task<Results<JsonAnswer<ListPage<Contributor>>, ProblemHttpResult>> ListAsync(
        HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var list = "contributors?" + CanonicalQuery.Of(request.Query, "cursor", "limit");
        var locale = reader.Text("locale");
        reader.OneOf("locale", locale is null ? [] : [locale], Locales);
        var limit = reader.Whole("limit", DefaultLimit, 1, MostItems);
        var after = Cursor.Read(reader, list);
        if (reader.Problem is { } problem)
            return problem;
        var items = await ContributorReader.ListAsync(db, locale, after, limit + 1, cancellationToken);
        var page = items.Take(limit).ToList();
        var next = items.Count > limit ? CanonicalQuery.Next(request, Cursor.Write(list, page[^1].Slug)) : null;
        return ListJson.Answer<Contributor>(page, await ContributorReader.CountAsync(db, locale, cancellationToken), next, CachePolicy.Current);
    }

    private static async Task<Results<JsonAnswer<Contributor>, ProblemHttpResult>> ReadAsync(
        string slug, PortalDbContext db, CancellationToken cancellationToken) =>
        await ContributorReader.FindAsync(db, slug, cancellationToken) is { } contributor
            ? ListJson.Answer(contributor, CachePolicy.Current)
            : PortalProblems.Of(ProblemCode.NotFound, "There is no such contributor", "The contributors are listed at /api/v1/contributors.");
}
