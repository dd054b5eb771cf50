using System.Text.Json;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Markdown;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Cards;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Taxonomies;
using Article = CommsPortal.Cms.Articles.Article;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Publishing;

/// <summary>Builds the public document of an edition: links expanded, Markdown rendered, names as on the day of publication.</summary>
public sealed class SnapshotBuilder(ContentTypeRegistry types, ImageFactory images, MarkdownRenderer markdown, CardReader cards)
{
    private const int SyllablesPerMinute = 230;

    /// <summary>As <see cref="BuildAsync"/>, for an edition that is public or will be: with the address of the card that stands for it elsewhere.</summary>
    public async Task<ContractArticle> BuildPublicAsync(
        PortalDbContext db, Article article, Edition edition, ArticleContent content, string path, CancellationToken cancellationToken)
    {
        var document = await BuildAsync(db, article, edition, content, path, cancellationToken);
        return document with { SocialImage = await cards.ImageOfAsync(db, document, cancellationToken) };
    }

    /// <summary>Reads what the document needs from the database; changes nothing.</summary>
    public async Task<ContractArticle> BuildAsync(
        PortalDbContext db, Article article, Edition edition, ArticleContent content, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(content);
        var type = types.Get(article.Type);
        var lookups = await SnapshotLookups.LoadAsync(db, article, edition, content, images, cancellationToken);
        var rendering = new RenderContext(article.Locale, lookups.Image, lookups.Article);
        var body = markdown.Render(content.Body, rendering);
        var published = article.FirstPublishedAt ?? edition.UpdatedAt;
        return new ContractArticle
        {
            Id = article.Id,
            Type = article.Type,
            Locale = article.Locale,
            Headline = content.Headline.Trim(),
            Lead = content.Lead.Trim(),
            Path = path,
            Edition = edition.Number,
            Published = published,
            Updated = edition.PublishedAt ?? edition.UpdatedAt,
            Hash = edition.ContentHash,
            Column = lookups.Column,
            Category = (content as ModelExample)?.Category,
            MainImage = lookups.MainImage(content.MainImage),
            Bylines = [.. content.Bylines.Select(b => BylineOf(b, lookups))],
            Pillars = lookups.Terms(TaxonomyKind.Pillars, content.Pillars),
            Sectors = lookups.Terms(TaxonomyKind.Sectors, content.Sectors),
            Localities = lookups.Terms(TaxonomyKind.Localities, content.Localities),
            Organisations = lookups.Terms(TaxonomyKind.Organisations, content.Organisations),
            Audiences = lookups.Terms(TaxonomyKind.Audiences, content.Audiences),
            Tags = content.Tags,
            AiMade = content.AiMade,
            AiUse = content.AiUse,
            AiNote = content.AiNote,
            Sample = content.Sample,
            Body = new ArticleBody(content.Body, body.Html, body.Text),
            Details = DetailsOf(type, content),
            DetailsHtml = DetailsHtmlOf(type, content, rendering),
            Related = lookups.Articles(content.Related),
            Campaigns = lookups.Articles(content.Campaigns),
            Translations = lookups.Translations,
            Attachments = lookups.Attachments(content.Attachments),
            Source = content.Source,
            Attribution = content.Attribution,
            Seo = new SeoFields(content.Seo?.Title, content.Seo?.Description),
            Corrections = lookups.Corrections,
            ReadingMinutes = Math.Max(1, (int)Math.Round((double)CountSyllables(body.Text) / SyllablesPerMinute)),
        };
    }

    // Who stands behind a pen name is the office's to know.
    private static Byline BylineOf(BylineEntry entry, SnapshotLookups lookups) => new(
        string.IsNullOrWhiteSpace(entry.PenName) ? entry.Author : entry.PenName, Organisation: lookups.Term(TaxonomyKind.Organisations, entry.Organisation));

    private static JsonElement DetailsOf(ContentTypeDescriptor type, ArticleContent content)
    {
        var all = JsonSerializer.SerializeToElement(content, type.ClrType, PortalJson.Options);
        var own = type.OwnFields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return JsonSerializer.SerializeToElement(all.EnumerateObject().Where(m => own.Contains(m.Name)).ToDictionary(m => m.Name, m => m.Value));
    }

    private Dictionary<string, string> DetailsHtmlOf(ContentTypeDescriptor type, ArticleContent content, RenderContext rendering)
    {
        var own = type.OwnFields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return MarkdownFields.Of(content).Where(f => own.Contains(f.Name))
            .ToDictionary(f => f.Name, f => markdown.Render(f.Markdown, rendering).Html);
    }

    private static int CountSyllables(string text)
    {
        var count = 0;
        foreach (var _ in text.AsSpan().SplitAny(' ', '\n'))
            count++;
        return count;
    }
}
