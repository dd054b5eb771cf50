using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Management.Taxonomies;

/// <summary><c>taxonomies/{kind}</c> and <c>columns</c> of the management API: read the list, send it back changed.</summary>
internal static class DefinitionEndpoints
{
    private const int MaxItems = 5_000;

    public static void MapDefinitions(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Taxonomy management").WithMetadata(QueryParameters.None);
        group.MapGet("/taxonomies/{kind}", TermsAsync).WithSummary("All terms of a taxonomy").Produces<IReadOnlyList<TermDefinition>>();
        group.MapPut("/taxonomies/{kind}", PutTermsAsync).WithSummary("Add or change terms").Produces<IReadOnlyList<TermDefinition>>();
        group.MapGet("/columns", ColumnsAsync).WithSummary("All columns").Produces<IReadOnlyList<ColumnDefinition>>();
        group.MapPut("/columns", PutColumnsAsync).WithSummary("Add or change columns").Produces<IReadOnlyList<ColumnDefinition>>();
    }

    private static async Task<IResult> TermsAsync(string kind, HttpContext context, Definitions definitions, CancellationToken cancellationToken)
    {
        RequireKind(kind);
        return Answer(context, await definitions.TermsAsync(kind, cancellationToken));
    }

    private static async Task<IResult> PutTermsAsync(
        string kind, HttpContext context, DefineTerms define, Definitions definitions, CancellationToken cancellationToken)
    {
        RequireKind(kind);
        var tag = IfMatch.Tag(context);
        var terms = Bounded(ConflictAnswers.Remember(context, await RequestBody.ReadAsync<List<TermDefinition>>(context, cancellationToken)));
        await define.ExecuteAsync(kind, terms, ManagementGate.ActorOf(context), cancellationToken, tag);
        return Answer(context, await definitions.TermsAsync(kind, cancellationToken));
    }

    private static async Task<IResult> ColumnsAsync(HttpContext context, Definitions definitions, CancellationToken cancellationToken) =>
        Answer(context, await definitions.ColumnsAsync(cancellationToken));

    private static async Task<IResult> PutColumnsAsync(
        HttpContext context, DefineColumns define, Definitions definitions, CancellationToken cancellationToken)
    {
        var tag = IfMatch.Tag(context);
        var columns = Bounded(ConflictAnswers.Remember(context, await RequestBody.ReadAsync<List<ColumnDefinition>>(context, cancellationToken)));
        await define.ExecuteAsync(columns, ManagementGate.ActorOf(context), cancellationToken, tag);
        return Answer(context, await definitions.ColumnsAsync(cancellationToken));
    }

    private static void RequireKind(string kind)
    {
        if (!TaxonomyKind.All.Contains(kind))
            throw new EditorialException(ProblemCode.NotFound, $"Không có danh mục này; các danh mục: {string.Join(", ", TaxonomyKind.All)}.");
    }

    private static List<T> Bounded<T>(List<T> items)
    {
        if (items.Count > MaxItems)
            throw RequestBody.Invalid("", "Nhiều nhất 5.000 mục trong một lần gửi.");
        return items.Any(item => item is null) ? throw RequestBody.Invalid("", "Danh sách có mục rỗng (null).") : items;
    }

    private static Ok<IReadOnlyList<T>> Answer<T>(HttpContext context, IReadOnlyList<T> definitions)
    {
        IfMatch.SetETag(context, DefinitionTag.Of(definitions));
        return TypedResults.Ok(definitions);
    }
}
