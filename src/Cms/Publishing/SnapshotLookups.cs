using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Media;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using Article = CommsPortal.Cms.Articles.Article;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Publishing;

/// <summary>Everything a public document names, read in a handful of queries. Articles are found only while they are public.</summary>
internal sealed class SnapshotLookups
{
    private readonly Dictionary<(string Kind, string Slug), string> termNames = [];
    private readonly Dictionary<Guid, MediaAsset> media = [];
    private readonly Dictionary<Guid, ArticleLink> articles = [];
    private readonly ImageFactory images;

    private SnapshotLookups(ImageFactory images) => this.images = images;

    public ColumnLink? Column { get; private set; }

    public IReadOnlyList<Translation> Translations { get; private set; } = [];

    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    public static async Task<SnapshotLookups> LoadAsync(
        PortalDbContext db, Article article, Edition edition, ArticleContent content, ImageFactory images, CancellationToken cancellationToken)
    {
        var lookups = new SnapshotLookups(images);
        await lookups.LoadTermsAsync(db, article, content, cancellationToken);
        await lookups.LoadMediaAsync(db, content, cancellationToken);
        await lookups.LoadArticlesAsync(db, article, content, cancellationToken);
        await lookups.LoadCorrectionsAsync(db, edition, cancellationToken);
        return lookups;
    }

    public TermLink? Term(string kind, string? slug) =>
        slug is not null && termNames.TryGetValue((kind, slug), out var name) ? new TermLink(slug, name) : null;

    public IReadOnlyList<TermLink> Terms(string kind, IEnumerable<string> slugs) => slugs.Distinct().Select(s => Term(kind, s)).OfType<TermLink>().ToList();

    public Image? Image(Guid id) => media.TryGetValue(id, out var asset) && asset.IsImage ? images.ToImage(asset) : null;

    public Image? MainImage(ImageUse? use) => use?.Media is { } id && Image(id) is { } image
        ? image with
        {
            Alt = Prefer(use.Alt, image.Alt) ?? "",
            Caption = Prefer(use.Caption, image.Caption),
            Credit = Prefer(use.Credit, image.Credit),
            Licence = Prefer(use.Licence, image.Licence),
        }
        : null;

    public ArticleLink? Article(Guid id) => articles.GetValueOrDefault(id);

    public IReadOnlyList<ArticleLink> Articles(IEnumerable<Guid> ids) => ids.Distinct().Select(Article).OfType<ArticleLink>().ToList();

    public IReadOnlyList<Attachment> Attachments(IEnumerable<AttachmentUse> uses) => uses
        .Where(u => u.Media is { } id && media.TryGetValue(id, out var asset) && !asset.IsImage)
        .Select(u => ImageFactory.ToAttachment(media[u.Media!.Value], u.Title))
        .ToList();

    private static string? Prefer(string? own, string? library) => string.IsNullOrWhiteSpace(own) ? library : own;

    // A name once public stays in the article: renaming a department does not rewrite history.
    private async Task LoadTermsAsync(PortalDbContext db, Article article, ArticleContent content, CancellationToken cancellationToken)
    {
        foreach (var (kind, slugs) in ArticleTerms.Of(content))
        {
            var english = article.Locale == "en";
            foreach (var term in await db.Terms.AsNoTracking().Where(t => t.Kind == kind && slugs.Contains(t.Slug)).ToListAsync(cancellationToken))
                termNames[(kind, term.Slug)] = english && term.NameEn is not null ? term.NameEn : term.Name;
        }

        if (!string.IsNullOrEmpty(content.Column))
        {
            Column = await db.Columns.AsNoTracking().Where(c => c.Slug == content.Column)
                .Select(c => new ColumnLink(c.Slug, c.Name)).SingleOrDefaultAsync(cancellationToken);
        }

        var earlier = await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == article.Id).OrderByDescending(s => s.Edition)
            .Select(s => s.Json).FirstOrDefaultAsync(cancellationToken);
        if (earlier is not null)
            KeepNames(SnapshotJson.Read(earlier));
    }

    private void KeepNames(ContractArticle earlier)
    {
        IEnumerable<(string Kind, TermLink Term)> names =
        [
            .. earlier.Localities.Select(t => (TaxonomyKind.Localities, t)),
            .. earlier.Organisations.Select(t => (TaxonomyKind.Organisations, t)),
            .. earlier.Bylines.Where(b => b.Organisation is not null).Select(b => (TaxonomyKind.Organisations, b.Organisation!)),
        ];
        foreach (var (kind, term) in names)
        {
            if (termNames.ContainsKey((kind, term.Slug)))
                termNames[(kind, term.Slug)] = term.Name;
        }
    }

    private async Task LoadMediaAsync(PortalDbContext db, ArticleContent content, CancellationToken cancellationToken)
    {
        var ids = ContentReferences.Media(content);
        foreach (var asset in await db.MediaAssets.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(cancellationToken))
            media[asset.Id] = asset;
    }

    private async Task LoadArticlesAsync(PortalDbContext db, Article article, ArticleContent content, CancellationToken cancellationToken)
    {
        var ids = ContentReferences.Articles(content);
        var found = await db.LiveArticles.AsNoTracking()
            .Where(l => (ids.Contains(l.ArticleId) || l.TranslationGroup == article.TranslationGroup) && l.ArticleId != article.Id)
            .Select(l => new { l.ArticleId, l.Type, l.Locale, l.Path, l.TranslationGroup, l.Summary })
            .ToListAsync(cancellationToken);
        // The public headline, not the draft's: a new headline under review must not show anywhere.
        foreach (var live in found)
            articles[live.ArticleId] = new ArticleLink(live.ArticleId, live.Type, SnapshotJson.HeadlineOf(live.Summary), live.Path);
        Translations = found.Where(l => l.TranslationGroup == article.TranslationGroup).OrderBy(l => l.Locale, StringComparer.Ordinal)
            .Select(l => new Translation(l.Locale, l.ArticleId, articles[l.ArticleId].Headline, l.Path)).ToList();
    }

    // The edition itself says for its own part what it is, since it may not be stored as published yet.
    private async Task LoadCorrectionsAsync(PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        var corrections = await db.Editions.AsNoTracking()
            .Where(e => e.ArticleId == edition.ArticleId && e.Number != edition.Number && e.CorrectionWrong != null && e.PublishedAt != null)
            .Select(e => new Correction(e.PublishedAt!.Value, e.Number, e.CorrectionWrong!, e.CorrectionRight!))
            .ToListAsync(cancellationToken);
        if (edition is { CorrectionWrong: { } wrong, PublishedAt: { } at })
            corrections.Add(new Correction(at, edition.Number, wrong, edition.CorrectionRight!));
        Corrections = [.. corrections.OrderBy(c => c.Edition)];
    }
}
