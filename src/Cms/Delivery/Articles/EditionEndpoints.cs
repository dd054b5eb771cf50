using System.Globalization;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Editions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary><c>articles/{id}/editions</c>: what the public was shown, when, and why it changed.</summary>
internal static class EditionEndpoints
{
    private const int DefaultLimit = 50;
    private const int MostItems = 100;

    private static readonly string[] Publications = [ChangeKind.Published, ChangeKind.Updated, ChangeKind.Corrected];

    private static readonly QueryParameters Paging = new(
    [
        new("limit", "Items in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "50" },
        new("cursor", "Where to go on; from the `next` of the page before."),
    ]);

    public static void MapEditions(this RouteGroupBuilder articles) =>
        articles.MapRead("/{id:guid}/editions", ListAsync, "List the published editions of an article", Paging)
            .WithDescription("Newest first: number, time, kind of change and what a correction put right. Editions that were withdrawn are not listed, nor drafts.")
            .ProducesProblems(StatusCodes.Status410Gone);

    private static async Task<Results<JsonAnswer<ListPage<PublishedEdition>>, ProblemHttpResult>> ListAsync(
        Guid id, HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Whole("limit", DefaultLimit, 1, MostItems);
        var list = request.Path.Value!;
        var before = Position(reader, list);
        if (reader.Problem is { } problem)
            return problem;
        var live = await db.LiveArticles.AsNoTracking().Where(l => l.ArticleId == id).Select(l => (int?)l.Edition).SingleOrDefaultAsync(cancellationToken);
        if (live is not { } current)
            return await Gone.ProblemOfAsync(db, id, cancellationToken);
        var least = await PublicEditions.LastWithdrawnAsync(db, id, cancellationToken);
        var total = await db.Snapshots.CountAsync(s => s.ArticleId == id && s.Edition > least && s.Edition <= current, cancellationToken);
        var items = await ReadAsync(db, id, least, Math.Min(current, before - 1), limit + 1, cancellationToken);
        var page = items.Take(limit).ToList();
        var next = items.Count > limit ? CanonicalQuery.Next(request, Cursor.Write(list, page[^1].Edition.ToString(CultureInfo.InvariantCulture))) : null;
        return ListJson.Answer<PublishedEdition>(page, total, next, CachePolicy.Current);
    }

    private static int Position(QueryReader reader, string list)
    {
        if (Cursor.Read(reader, list) is not { } text)
            return int.MaxValue;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var before))
            return before;
        Cursor.Refuse(reader);
        return int.MaxValue;
    }

    private static async Task<List<PublishedEdition>> ReadAsync(
        PortalDbContext db, Guid id, int least, int greatest, int limit, CancellationToken cancellationToken)
    {
        var editions = await (
            from snapshot in db.Snapshots.AsNoTracking()
            join edition in db.Editions.AsNoTracking() on new { snapshot.ArticleId, Number = snapshot.Edition } equals new { edition.ArticleId, edition.Number }
            where snapshot.ArticleId == id && snapshot.Edition > least && snapshot.Edition <= greatest
            orderby snapshot.Edition descending
            select new { edition.Number, edition.PublishedAt, snapshot.Hash, snapshot.Path, edition.CorrectionWrong, edition.CorrectionRight })
            .Take(limit).ToListAsync(cancellationToken);
        var kinds = await db.Changes.AsNoTracking().Where(c => c.ArticleId == id && c.Edition > least && Publications.Contains(c.Kind))
            .Select(c => new { c.Edition, c.Kind }).ToListAsync(cancellationToken);
        return editions.ConvertAll(e => new PublishedEdition(
            e.Number,
            kinds.First(k => k.Edition == e.Number).Kind,
            e.PublishedAt!.Value,
            e.Hash,
            e.Path,
            string.Create(CultureInfo.InvariantCulture, $"{DeliveryEndpoints.Root}/articles/{id}/editions/{e.Number}"),
            e.CorrectionWrong is { } wrong ? new Correction(e.PublishedAt.Value, e.Number, wrong, e.CorrectionRight!) : null));
    }
}
