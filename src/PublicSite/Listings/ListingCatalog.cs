using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings.Columns;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings;

/// <summary>Finds the listing that an address names; null where there is none.</summary>
public sealed class ListingCatalog(PortalClient portal)
{
    /// <summary>Categories of model examples, in the order of the filter.</summary>
    public static IReadOnlyList<string> Categories { get; } =
        ["collective", "individual", "digital-business-model", "digital-solution", "new-practice"];

    /// <summary>Everything but plain pages: what the home page's feeds carry.</summary>
    public static Listing Home(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new Listing
        {
            Language = language,
            Path = language.Home,
            Title = language.Text.SiteName,
            Description = language.Text.Motto,
            Query = new ArticleQuery { Types = [.. SiteSection.All.Select(section => section.Type)], Locales = [language.Code] },
            Tags = SiteSection.All.Select(section => $"type:{section.Type}").ToHashSet(),
            OtherLanguage = language.Other.Home,
        };
    }

    /// <summary>A section's articles, or those of one category of it.</summary>
    public static Listing? OfSection(Language language, SiteSection section, string? category)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(section);
        if (category is not null && (section != SiteSection.ModelExamples || !Categories.Contains(category)))
            return null;
        return new Listing
        {
            Language = language,
            Path = section.Path(language),
            Title = category is null ? section.Title(language) : language.Text.CategoryTitle(category),
            Kicker = category is null ? "" : section.Title(language),
            Description = language.Text.SectionDescription(section.Type),
            Query = new ArticleQuery { Types = [section.Type], Categories = category is null ? [] : [category], Locales = [language.Code] },
            Tags = new HashSet<string> { $"type:{section.Type}" },
            Section = section,
            Category = category,
            OtherLanguage = section.Path(language.Other),
        };
    }

    /// <param name="period">Narrows it to what appeared then.</param>
    public async Task<Listing?> OfColumnAsync(Language language, string slug, Period? period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (await portal.GetColumnAsync(slug, cancellationToken) is not { } column)
            return null;
        return new Listing
        {
            Language = language,
            Path = SitePaths.Column(column.Slug, language),
            Title = period is null ? column.Name : $"{column.Name}, {language.Text.InPeriod(period.Year, period.Month)}",
            Description = column.Description,
            Query = new ArticleQuery { Columns = [column.Slug], Locales = [language.Code], From = period?.From, To = period?.To },
            Crumbs = [ColumnsCrumb(language), .. period is null ? Array.Empty<Crumb>() : [new Crumb(column.Name, SitePaths.Column(column.Slug, language), ForeignTo(language))]],
            Period = period,
            Tags = new HashSet<string> { $"column:{column.Slug}" },
            Section = SiteSection.Columns,
            Column = column,
            OtherLanguage = SitePaths.Column(column.Slug, language.Other),
        };
    }

    /// <param name="kind">One of <see cref="SitePaths.TaxonomiesWithPages"/>.</param>
    /// <param name="type">Content type to narrow it to; null shows all.</param>
    public async Task<Listing?> OfTermAsync(Language language, string kind, string slug, string? type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        var narrowed = type is null ? null : SiteSection.OfType(type);
        if (type is not null && narrowed is null)
            return null;
        var terms = await portal.ListTermsAsync(kind, on: null, cancellationToken);
        if (terms.FirstOrDefault(term => term.Slug == slug) is not { } term)
            return null;
        var name = language.Text.NameOf(term);
        return new Listing
        {
            Language = language,
            Path = SitePaths.Term(kind, slug, language),
            Title = narrowed is null ? name : $"{name}: {narrowed.Title(language)}",
            Description = language == Language.Vietnamese ? term.Description ?? "" : "",
            Query = QueryOf(kind, slug) with { Locales = [language.Code], Types = narrowed is null ? [] : [narrowed.Type] },
            Crumbs = [new Crumb(language.Text.TermsTitle(kind), SitePaths.Terms(kind, language)), .. narrowed is null ? Array.Empty<Crumb>() : [new Crumb(name, SitePaths.Term(kind, slug, language))]],
            Narrowed = narrowed,
            Tags = new HashSet<string> { $"{kind}:{slug}" },
            Term = term,
            OtherLanguage = SitePaths.Term(kind, slug, language.Other),
        };
    }

    /// <summary>The articles that carry a tag; null when none does, for then nobody knows how it is written.</summary>
    /// <param name="slug">The tag as addresses have it.</param>
    public async Task<Listing?> OfTagAsync(Language language, string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (TagSlug.Of(slug) != slug)
            return null;
        var first = await portal.ListArticlesAsync(new ArticleQuery { Tags = [slug], Locales = [language.Code], Limit = 1 }, cancellationToken);
        if (first.Items.SelectMany(article => article.Tags).FirstOrDefault(written => TagSlug.Of(written) == slug) is not { } tag)
            return null;
        return new Listing
        {
            Language = language,
            Path = SitePaths.Tag(tag, language),
            Title = tag,
            Kicker = language.Text.Topic,
            Query = new ArticleQuery { Tags = [slug], Locales = [language.Code] },
            Tags = new HashSet<string> { $"tag:{slug}" },
        };
    }

    /// <summary>What is signed with a printed name.</summary>
    public async Task<Listing?> OfContributorAsync(Language language, string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (TagSlug.Of(slug) != slug || await portal.GetContributorAsync(slug, cancellationToken) is not { } contributor)
            return null;
        return new Listing
        {
            Language = language,
            Path = SitePaths.Author(slug, language),
            Title = contributor.Name,
            Query = new ArticleQuery { Bylines = [slug], Locales = [language.Code] },
            Tags = new HashSet<string> { $"byline:{slug}" },
            Crumbs = [new Crumb(language.Text.AuthorsTitle, SitePaths.Authors(language))],
            Contributor = contributor,
            OtherLanguage = SitePaths.Author(slug, language.Other),
        };
    }

    private static Crumb ColumnsCrumb(Language language) => new(SiteSection.Columns.Title(language), SiteSection.Columns.Path(language));

    /// <summary>Columns are named in Vietnamese only.</summary>
    private static string? ForeignTo(Language language) => language == Language.Vietnamese ? null : Language.Vietnamese.Code;

    private static ArticleQuery QueryOf(string kind, string slug) => kind switch
    {
        TaxonomyKind.Pillars => new ArticleQuery { Pillars = [slug] },
        TaxonomyKind.Sectors => new ArticleQuery { Sectors = [slug] },
        TaxonomyKind.Localities => new ArticleQuery { Localities = [slug] },
        TaxonomyKind.Organisations => new ArticleQuery { Organisations = [slug] },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a taxonomy with pages."),
    };
}
