using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Piranha;

/// <summary>
/// Read routes for clients written for Piranha.WebApi, with its names. Unlike there, what is missing is a 404 and nothing unpublished is ever
/// answered. Pages are our type <c>page</c>, posts everything else; an archive is a section or column, by its identifier or its name.
/// </summary>
public static class PiranhaEndpoints
{
    public static void MapPiranha(this IEndpointRouteBuilder app)
    {
        var api = app.MapDeliveryGroup("/api").ExcludeFromDescription();
        api.MapRead("/post/{id:guid}", (Guid id, PortalDbContext db, PiranhaDocuments documents, CancellationToken token) =>
            ReadAsync(db, documents, Posts(db).Where(l => l.ArticleId == id), true, token), "Read a post");
        api.MapRead("/post/info/{id:guid}", (Guid id, PortalDbContext db, PiranhaDocuments documents, CancellationToken token) =>
            ReadAsync(db, documents, Posts(db).Where(l => l.ArticleId == id), false, token), "Read a post without its body");
        api.MapRead("/post/{archive}/{slug}", (string archive, string slug, PortalDbContext db, PiranhaDocuments documents, ContentTypeRegistry types, CancellationToken token) =>
            ReadInArchiveAsync(db, documents, types, archive, slug, true, token), "Read a post of an archive");
        api.MapRead("/post/info/{archive}/{slug}", (string archive, string slug, PortalDbContext db, PiranhaDocuments documents, ContentTypeRegistry types, CancellationToken token) =>
            ReadInArchiveAsync(db, documents, types, archive, slug, false, token), "Read a post of an archive without its body");
        MapPages(api);
        api.MapRead("/sitemap/{site:guid?}", SitemapAsync, "Read the structure of the site");
        api.MapRead("/media/{id:guid}", MediaAsync, "Read an item of the media library");
        api.MapRead("/media/list", MediaListAsync, "List the media library");
    }

    private static void MapPages(RouteGroupBuilder api)
    {
        api.MapRead("/page/{id:guid}", (Guid id, PortalDbContext db, PiranhaDocuments documents, CancellationToken token) =>
            ReadAsync(db, documents, Pages(db).Where(l => l.ArticleId == id), true, token), "Read a page");
        api.MapRead("/page/{slug}", (string slug, PortalDbContext db, PiranhaDocuments documents, CancellationToken token) =>
            ReadAsync(db, documents, Pages(db).Where(l => l.Path == "/" + slug), true, token), "Read a page by its slug");
        api.MapRead("/page/info/{id:guid}", (Guid id, PortalDbContext db, PiranhaDocuments documents, CancellationToken token) =>
            ReadAsync(db, documents, Pages(db).Where(l => l.ArticleId == id), false, token), "Read a page without its body");
        api.MapRead("/page/info/{slug}", (string slug, PortalDbContext db, PiranhaDocuments documents, CancellationToken token) =>
            ReadAsync(db, documents, Pages(db).Where(l => l.Path == "/" + slug), false, token), "Read a page by its slug without its body");
    }

    private static IQueryable<LiveArticle> Posts(PortalDbContext db) => db.LiveArticles.AsNoTracking().Where(l => l.Type != PiranhaDocuments.PageType);

    private static IQueryable<LiveArticle> Pages(PortalDbContext db) => db.LiveArticles.AsNoTracking().Where(l => l.Type == PiranhaDocuments.PageType);

    private static async Task<Results<JsonAnswer<PiranhaContent>, ProblemHttpResult>> ReadAsync(
        PortalDbContext db, PiranhaDocuments documents, IQueryable<LiveArticle> one, bool whole, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var json = await one.Select(l => l.Json).SingleOrDefaultAsync(cancellationToken);
        return json is null ? NotFound() : ListJson.Answer(documents.Of(SnapshotJson.Read(json), whole), CachePolicy.Current);
    }

    private static async Task<Results<JsonAnswer<PiranhaContent>, ProblemHttpResult>> ReadInArchiveAsync(
        PortalDbContext db, PiranhaDocuments documents, ContentTypeRegistry types, string archive, string slug, bool whole, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug, maxLength: 120))
            return NotFound();
        var paths = await PathsAsync(db, types, archive, slug, cancellationToken);
        return await ReadAsync(db, documents, Posts(db).Where(l => paths.Contains(l.Path)), whole, cancellationToken);
    }

    // An archive is known by the identifier that posts give as blogId, by the name of a section or type, or by the slug of a column.
    private static async Task<IReadOnlyList<string>> PathsAsync(
        PortalDbContext db, ContentTypeRegistry types, string archive, string slug, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(archive, out var given) ? given : (Guid?)null;
        var section = types.All.FirstOrDefault(t => !t.Declaration.PathByColumn && t.Name != PiranhaDocuments.PageType
            && (t.Name == archive || t.Declaration.Section == archive || PiranhaIdentity.OfSection(t.Name) == id));
        if (section is not null)
            return [section.PathOf("vi", slug, null)];
        var columns = await db.Columns.AsNoTracking().Select(c => c.Slug).ToListAsync(cancellationToken);
        return columns.FirstOrDefault(c => c == archive || PiranhaIdentity.OfColumn(c) == id) is { } column
            ? [.. types.All.Where(t => t.Declaration.PathByColumn).Select(t => t.PathOf("vi", slug, column))]
            : [];
    }

    private static async Task<JsonAnswer<IReadOnlyList<PiranhaSitemapItem>>> SitemapAsync(
        PortalDbContext db, ContentTypeRegistry types, CancellationToken cancellationToken, Guid? site = null) =>
        // There is one site, so its identifier makes no difference.
        ListJson.Answer(await PiranhaSitemap.ReadAsync(db, types, cancellationToken), CachePolicy.Current);

    private static async Task<Results<JsonAnswer<PiranhaMedia>, ProblemHttpResult>> MediaAsync(
        Guid id, PortalDbContext db, PiranhaMediaReader media, CancellationToken cancellationToken) =>
        await media.FindAsync(db, id, cancellationToken) is { } item ? ListJson.Answer(item, CachePolicy.Current) : NotFound();

    private static async Task<JsonAnswer<IReadOnlyList<PiranhaMedia>>> MediaListAsync(
        PortalDbContext db, PiranhaMediaReader media, CancellationToken cancellationToken) =>
        ListJson.Answer(await media.ListAsync(db, cancellationToken), CachePolicy.Current);

    private static ProblemHttpResult NotFound() => PortalProblems.Of(ProblemCode.NotFound, "There is nothing public at this address");
}
