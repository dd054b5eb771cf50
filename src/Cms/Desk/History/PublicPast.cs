using System.Text;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Desk.History;

/// <summary>
/// Says what the public saw at a past moment: the change log tells which edition was public then, and its snapshot, written once at publication,
/// is what was sent.
/// </summary>
public sealed class PublicPast(PortalDbContext db, Vocabulary vocabulary, MediaPreview media, TimeProvider time)
{
    private const int ImageWidth = 960;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <param name="before">The changes before this time count.</param>
    public async Task<PublicMoment> BeforeAsync(Guid articleId, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var changes = db.Changes.AsNoTracking().Where(c => c.ArticleId == articleId);
        var change = await changes.Where(c => c.At < before).OrderByDescending(c => c.Sequence).FirstOrDefaultAsync(cancellationToken);
        var next = await changes.Where(c => c.At >= before).OrderBy(c => c.Sequence).FirstOrDefaultAsync(cancellationToken);
        var addresses = await db.PublishedPaths.AsNoTracking().Where(p => p.ArticleId == articleId).OrderBy(p => p.Since)
            .Select(p => new { p.Path, p.Since }).ToListAsync(cancellationToken);
        var document = await DocumentAsync(articleId, change, cancellationToken);
        if (document is not null)
            await vocabulary.LoadAsync(cancellationToken);
        return new PublicMoment(
            before, change, next, document, document is null ? null : ImageOf(document), addresses.ConvertAll(a => (a.Path, a.Since)),
            document is null ? [] : Renamed(document));
    }

    private async Task<ContractArticle?> DocumentAsync(Guid articleId, ChangeRow? change, CancellationToken cancellationToken)
    {
        if (change is null || change.Kind is ChangeKind.Withdrawn or ChangeKind.Deleted)
            return null;
        var json = await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == articleId && s.Edition == change.Edition)
            .Select(s => s.Json).SingleOrDefaultAsync(cancellationToken);
        // Pictures of what is not public any more are not either.
        return json is null ? null : SnapshotJson.Read(Encoding.UTF8.GetBytes(media.SignAddresses(Encoding.UTF8.GetString(json), time.Now() + Lifetime)));
    }

    private static string? ImageOf(ContractArticle document) =>
        document.MainImage?.Renditions.Where(r => r.Format is "image/webp" or "image/jpeg").OrderBy(r => r.Width < ImageWidth).ThenBy(r => Math.Abs(r.Width - ImageWidth))
            .Select(r => r.Url).FirstOrDefault();

    private List<(string Then, string Now)> Renamed(ContractArticle document) =>
        new[]
        {
            (TaxonomyKind.Pillars, document.Pillars), (TaxonomyKind.Sectors, document.Sectors), (TaxonomyKind.Localities, document.Localities),
            (TaxonomyKind.Organisations, document.Organisations), (TaxonomyKind.Audiences, document.Audiences),
        }.SelectMany(t => t.Item2.Select(link => (link.Name, NameNow(t.Item1, link, document.Locale)))).Where(n => n.Item1 != n.Item2).Distinct().ToList();

    private string NameNow(string kind, TermLink link, string locale)
    {
        var term = vocabulary.Terms(kind).FirstOrDefault(t => t.Slug == link.Slug);
        return (locale == "en" ? term?.NameEn : null) ?? term?.Name ?? link.Name;
    }
}
