using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Piranha;

/// <summary>Shows published articles as the posts and pages that a client written for Piranha.WebApi reads.</summary>
public sealed class PiranhaDocuments(ContentTypeRegistry types)
{
    /// <summary>The name of the content type whose articles are pages; all others are posts.</summary>
    public const string PageType = "page";

    /// <param name="whole">With blocks and regions; without them it is the <c>info</c> form.</param>
    public PiranhaContent Of(Article article, bool whole)
    {
        ArgumentNullException.ThrowIfNull(article);
        var type = types.Get(article.Type);
        var post = article.Type != PageType;
        return new PiranhaContent
        {
            Id = article.Id,
            TypeId = article.Type,
            Title = article.Headline,
            Slug = article.Path[(article.Path.LastIndexOf('/') + 1)..],
            Permalink = article.Path,
            Excerpt = article.Lead,
            PrimaryImage = new PiranhaImageField(article.MainImage?.Id, article.MainImage is { } image ? MediaOf(image) : null),
            MetaTitle = article.Seo.Title,
            MetaDescription = article.Seo.Description,
            BlogId = post ? PiranhaIdentity.OfArchive(type, article.Column?.Slug) : null,
            Category = post ? CategoryOf(type, article) : null,
            Tags = post ? [.. article.Tags.Select(TagOf)] : null,
            Blocks = whole ? BlocksOf(article) : [],
            Regions = whole && article.Details.ValueKind == JsonValueKind.Object ? article.Details : null,
            Published = article.Published,
            Created = article.Published,
            LastModified = article.Updated,
        };
    }

    private static PiranhaTaxonomy TagOf(string tag)
    {
        var slug = Slugs.Slug.From(tag);
        return new PiranhaTaxonomy(PiranhaIdentity.OfTerm("tag", slug), tag, slug, "Tag");
    }

    private static PiranhaTaxonomy CategoryOf(ContentTypeDescriptor type, Article article) => article.Column is { } column
        ? new PiranhaTaxonomy(PiranhaIdentity.OfColumn(column.Slug), column.Name, column.Slug, "Category")
        : new PiranhaTaxonomy(PiranhaIdentity.OfSection(type.Name), type.Title, type.Declaration.Section, "Category");

    private static List<PiranhaBlock> BlocksOf(Article article) =>
        [.. article.DetailsHtml.Values.Prepend(article.Body.Html).Where(html => html.Length > 0).Select(html => new PiranhaBlock(new PiranhaField(html)))];

    private static PiranhaMedia MediaOf(Image image)
    {
        var fallback = image.Renditions.LastOrDefault(r => r.Format == "image/jpeg") ?? (image.Renditions.Count > 0 ? image.Renditions[^1] : null);
        return new PiranhaMedia
        {
            Id = image.Id,
            Type = "Image",
            Filename = fallback is null ? "" : fallback.Url[(fallback.Url.LastIndexOf('/') + 1)..],
            ContentType = fallback?.Format ?? "image/jpeg",
            Title = image.Caption,
            AltText = image.Alt,
            PublicUrl = fallback?.Url,
            Width = image.Width,
            Height = image.Height,
            Versions = [.. image.Renditions.Select(VersionOf)],
        };
    }

    /// <summary>One rendition as a version.</summary>
    public static PiranhaMediaVersion VersionOf(Rendition rendition)
    {
        ArgumentNullException.ThrowIfNull(rendition);
        return new PiranhaMediaVersion(rendition.Url, rendition.Width, rendition.Height, Path.GetExtension(rendition.Url));
    }
}
