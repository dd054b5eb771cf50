using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Indicators;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using CommsPortal.PublicSite.StructuredData;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Articles;

/// <summary>The HTML page of an article, of any type.</summary>
public sealed class ArticlePage(IOptions<SiteOptions> options)
{
    public Page Create(ArticleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var article = model.Article;
        var section = SiteSection.OfType(article.Type);
        return new Page
        {
            Language = model.Language,
            Title = article.Seo.Title ?? article.Headline,
            Description = article.Seo.Description ?? article.Lead,
            Canonical = article.Path,
            Section = section?.Path(model.Language),
            OtherLanguage = article.Translations.FirstOrDefault(other => other.Locale == model.Language.Other.Code)?.Path,
            Tags = Tags(model),
            Article = article.Id,
            Incomplete = model.Incomplete,
            Body = Page.Show<ArticleView>(model),
            Head = Head(model, section),
        };
    }

    /// <summary>The same, of a draft: not to be listed, not to be kept.</summary>
    public Page CreatePreview(ArticleModel model)
    {
        var page = Create(model);
        return page with { Canonical = null, Article = null, Cache = CacheRule.NoStore, Head = new PageHead { NoIndex = true }, OtherLanguage = null };
    }

    private PageHead Head(ArticleModel model, SiteSection? section)
    {
        var article = model.Article;
        return new PageHead
        {
            Kind = "article",
            Embeddable = true,
            Image = article.MainImage,
            Card = article.SocialImage,
            Published = article.Published,
            Modified = article.Updated,
            Feeds = section is null ? null : (section.Title(model.Language), section.Path(model.Language)),
            Alternates = Alternates(article),
            StructuredData =
            [
                ArticleData.Of(article, options.Value),
                .. EventData.Of(article, model.Language, options.Value) is { } happening ? [happening] : Array.Empty<string>(),
                BreadcrumbData.Of(article, model.Language, options.Value),
            ],
        };
    }

    private static IReadOnlyList<(string Locale, string Path)> Alternates(Article article) =>
        article.Translations.Count == 0
            ? []
            : [(article.Locale, article.Path), .. article.Translations.Select(other => (other.Locale, other.Path))];

    private static HashSet<string> Tags(ArticleModel model)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal) { $"article:{model.Article.Id}", $"path:{model.Article.Path}", $"cites:{model.Article.Id}" };
        if (model.Article.Column is { } column)
            tags.Add($"column:{column.Slug}");
        if (model.Article.Type == "official-document")
            tags.UnionWith(IndicatorTags.Of(model.Targets));
        if (model.Article.Type == "campaign")
            tags.Add($"campaign:{model.Article.Id}");
        foreach (var other in model.Mentions.Select(mention => mention.Article).Concat(model.InSeries))
            tags.Add($"article:{other.Id}");
        foreach (var related in model.Related)
            tags.Add($"article:{related.Id}");
        foreach (var translation in model.Article.Translations)
            tags.Add($"article:{translation.Id}");
        return tags;
    }
}
