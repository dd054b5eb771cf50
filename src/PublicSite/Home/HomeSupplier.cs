using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Consultations;
using CommsPortal.PublicSite.Indicators;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using ChosenFigure = CommsPortal.Contracts.HomePages.HomeFigure;

namespace CommsPortal.PublicSite.Home;

/// <summary>Fetches what the blocks of the front page are filled with.</summary>
internal sealed class HomeSupplier(PortalClient portal, TimeProvider time, Language language)
{
    /// <summary>So many more than are shown, since some will stand elsewhere on the page already.</summary>
    private const int Spare = 16;

    private const int MostItems = 12;
    private const int Tiles = 3;
    private const int Halves = 3;
    private const int Figures = 4;
    private const int ColumnArticles = 40;

    private UiText Text => language.Text;

    /// <returns>Null for a kind that this site does not know, or a source that is not there any more.</returns>
    public async Task<HomeSupply?> FetchAsync(HomeBlock block, CancellationToken cancellationToken)
    {
        var supply = await OfKindAsync(block, cancellationToken);
        return supply is null ? null : supply with
        {
            Heading = block.Heading ?? supply.Heading,
            Count = block.Count is { } count ? Math.Clamp(count, 1, MostItems) : supply.Count,
        };
    }

    private async Task<HomeSupply?> OfKindAsync(HomeBlock block, CancellationToken cancellationToken) => block.Kind switch
    {
        HomeBlockKind.Articles => new HomeSupply(block),
        HomeBlockKind.Notice => new HomeSupply(block),
        HomeBlockKind.Newest => await NewestAsync(block, cancellationToken),
        HomeBlockKind.Columns => await ColumnsAsync(block, cancellationToken),
        HomeBlockKind.Figures => await FiguresAsync(block, cancellationToken),
        HomeBlockKind.Campaigns => await OfSectionAsync(block, SiteSection.Campaigns, cancellationToken),
        HomeBlockKind.Documents => await OfSectionAsync(block, SiteSection.Documents, cancellationToken),
        HomeBlockKind.Consultations => await ConsultationsAsync(block, cancellationToken),
        HomeBlockKind.Indicators => await IndicatorsAsync(block, cancellationToken),
        HomeBlockKind.Pillars => new HomeSupply(block)
        {
            Heading = Text.TermsTitle(TaxonomyKind.Pillars),
            Path = SitePaths.Terms(TaxonomyKind.Pillars, language),
            Count = Tiles,
            Pillars = await portal.ListTermsAsync(TaxonomyKind.Pillars, on: null, cancellationToken),
        },
        _ => null,
    };

    private async Task<HomeSupply?> NewestAsync(HomeBlock block, CancellationToken cancellationToken)
    {
        var (kind, slug) = block.Source?.Split(':', 2) is [var first, var second] ? (first, second) : ("", "");
        switch (kind)
        {
            case "type" when SiteSection.OfType(slug) is { } section:
                return await OfSectionAsync(block, section, cancellationToken);
            case "column" when await portal.GetColumnAsync(slug, cancellationToken) is { } column:
                return await ListAsync(
                    new HomeSupply(block) { Heading = column.Name, Path = SitePaths.Column(slug, language), Count = Tiles },
                    new ArticleQuery { Columns = [slug] }, cancellationToken);
            case TaxonomyKind.Pillars or TaxonomyKind.Sectors:
                var terms = await portal.ListTermsAsync(kind, on: null, cancellationToken);
                return terms.FirstOrDefault(term => term.Slug == slug) is { } found
                    ? await ListAsync(
                        new HomeSupply(block) { Heading = Text.NameOf(found), Path = SitePaths.Term(kind, slug, language), Count = Tiles },
                        kind == TaxonomyKind.Pillars ? new ArticleQuery { Pillars = [slug] } : new ArticleQuery { Sectors = [slug] }, cancellationToken)
                    : null;
            default:
                return null;
        }
    }

    private async Task<HomeSupply> OfSectionAsync(HomeBlock block, SiteSection section, CancellationToken cancellationToken)
    {
        var supply = new HomeSupply(block) { Heading = section.Title(language), Path = section.Path(language), Count = Tiles };
        var query = new ArticleQuery { Types = [section.Type] };
        if (section == SiteSection.Campaigns)
            return await ListWholeAsync(supply with { Shape = CardShape.Campaign, Count = Halves - 1 }, query, cancellationToken);
        return await ListAsync(
            section == SiteSection.Documents ? supply with { Shape = CardShape.Line, Count = Halves + 1 }
            : section == SiteSection.ModelExamples ? supply with { Shape = CardShape.Portrait } : supply,
            query, cancellationToken);
    }

    private async Task<HomeSupply> ListAsync(HomeSupply supply, ArticleQuery query, CancellationToken cancellationToken) =>
        supply with { Articles = (await portal.ListArticlesAsync(Query(query, supply.Block, supply.Count), cancellationToken)).Items };

    private async Task<HomeSupply> ListWholeAsync(HomeSupply supply, ArticleQuery query, CancellationToken cancellationToken) =>
        supply with { Articles = (await portal.ListWholeArticlesAsync(Query(query, supply.Block, supply.Count) with { Limit = supply.Block.Count ?? supply.Count + 1 }, cancellationToken)).Items };

    private ArticleQuery Query(ArticleQuery query, HomeBlock block, int count) =>
        query with { Locales = [language.Code], Limit = Math.Clamp(block.Count ?? count, 1, MostItems) + Spare };

    private async Task<HomeSupply> ColumnsAsync(HomeBlock block, CancellationToken cancellationToken)
    {
        var columns = portal.ListColumnsAsync(cancellationToken);
        var articles = portal.ListArticlesAsync(
            new ArticleQuery { Types = [SiteSection.Columns.Type], Locales = [language.Code], Limit = ColumnArticles }, cancellationToken);
        await Task.WhenAll(columns, articles);
        return new HomeSupply(block)
        {
            Heading = SiteSection.Columns.Title(language),
            Path = SiteSection.Columns.Path(language),
            Count = MostItems,
            Columns = (await columns).Items,
            Articles = (await articles).Items,
        };
    }

    private async Task<HomeSupply> FiguresAsync(HomeBlock block, CancellationToken cancellationToken)
    {
        var chosen = ChosenAsync(block.Figures, cancellationToken);
        var cases = WholeAsync(SiteSection.CaseStudies, cancellationToken);
        var models = WholeAsync(SiteSection.ModelExamples, cancellationToken);
        await Task.WhenAll(chosen, cases, models);
        return new HomeSupply(block)
        {
            Heading = Text.FiguresTitle,
            Count = Math.Max(Figures, block.Figures.Count),
            Figures = [.. (await chosen).Concat(await cases).Concat(await models).DistinctBy(figure => figure.Story.Id)],
            Tags = [.. block.Figures.Select(figure => $"article:{figure.Article}")],
        };
    }

    private async Task<IEnumerable<HomeFigure>> ChosenAsync(IReadOnlyList<ChosenFigure> chosen, CancellationToken cancellationToken)
    {
        if (chosen.Count == 0)
            return [];
        var query = new ArticleQuery { Ids = [.. chosen.Select(figure => figure.Article)], Limit = chosen.Count };
        var stories = (await portal.ListWholeArticlesAsync(query, cancellationToken)).Items.ToDictionary(story => story.Id);
        return chosen.Where(figure => stories.ContainsKey(figure.Article)).Select(figure => FigureOf(stories[figure.Article], figure.Result)).OfType<HomeFigure>();
    }

    /// <summary>The first drawable result of each story: figures that compare like with like.</summary>
    private async Task<IEnumerable<HomeFigure>> WholeAsync(SiteSection section, CancellationToken cancellationToken)
    {
        var query = new ArticleQuery { Types = [section.Type], Locales = [language.Code], Limit = Figures + 1 };
        return (await portal.ListWholeArticlesAsync(query, cancellationToken)).Items.Select(story => FigureOf(story, null)).OfType<HomeFigure>();
    }

    private static HomeFigure? FigureOf(Article story, string? wanted)
    {
        var results = new ArticleDetails(story).Results;
        var result = results.FirstOrDefault(each => wanted is not null && each.Indicator == wanted) ?? results.FirstOrDefault(each => each.IsDrawable);
        return result is null ? null : new HomeFigure(result, story);
    }

    private async Task<HomeSupply> IndicatorsAsync(HomeBlock block, CancellationToken cancellationToken)
    {
        var indicators = await portal.ListIndicatorsAsync(cancellationToken);
        return new HomeSupply(block)
        {
            Heading = Text.IndicatorsTitle,
            Path = IndicatorPaths.List(language),
            Count = Halves,
            Indicators = indicators,
            Tags = [.. IndicatorTags.Of(indicators)],
        };
    }

    // They are asked in Vietnamese only.
    private async Task<HomeSupply?> ConsultationsAsync(HomeBlock block, CancellationToken cancellationToken)
    {
        if (language != Language.Vietnamese)
            return null;
        var now = time.GetUtcNow();
        return new HomeSupply(block)
        {
            Heading = Text.ConsultationsTitle,
            Path = ConsultationPaths.List,
            Count = Halves,
            Consultations = [.. (await portal.ListConsultationsAsync(cancellationToken)).Items.Where(item => item.ClosesAt > now)],
            Tags = ["consultations"],
        };
    }
}
