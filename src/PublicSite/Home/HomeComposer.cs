using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.HomePages;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Home;

/// <summary>Fills the front page that editors composed with what is newest wherever they left room, showing no story twice.</summary>
public sealed class HomeComposer(PortalClient portal, TimeProvider time)
{
    private const int Beside = 3;
    private const int NewsItems = 8;

    /// <summary>So many that something is left when all that editors chose and everything beside the lead is taken out.</summary>
    private const int Newest = 30;

    private static readonly string[] LeadTypes = ["news", "case-study", "model-example", "column-article"];

    public async Task<HomeModel> ComposeAsync(Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        return await ComposeAsync(await portal.GetHomeAsync(language.Code, cancellationToken), isDraft: false, cancellationToken);
    }

    /// <summary>The same for what editors look at before they save it.</summary>
    public async Task<HomeModel> ComposeAsync(HomePage home, bool isDraft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(home);
        var language = Language.OfCode(home.Locale);
        var supplier = new HomeSupplier(portal, time, language);
        var latest = portal.ListArticlesAsync(Query(language, LeadTypes), cancellationToken);
        var news = portal.ListArticlesAsync(Query(language, "news"), cancellationToken);
        var supplies = Task.WhenAll(home.Blocks.Select(block => supplier.FetchAsync(block, cancellationToken)));
        await Task.WhenAll(latest, news, supplies);

        var placed = new PlacedStories(home);
        var newest = (await latest).Items;
        var lead = placed.Take([.. home.Lead is { } chosen ? [chosen] : Array.Empty<ArticleSummary>()], newest.OrderBy(article => article.MainImage is null), 1).FirstOrDefault();
        var secondary = placed.Take(home.Secondary, newest, Beside);
        var latestNews = placed.Take([], (await news).Items, NewsItems);
        var known = (await supplies).OfType<HomeSupply>().ToList();
        return new HomeModel
        {
            Language = language,
            At = time.GetUtcNow(),
            Lead = lead,
            Secondary = secondary,
            News = latestNews,
            Rows = Paired([.. known.Select(supply => Fill(supply, placed)).Where(band => !band.IsEmpty)]),
            Tags = TagsOf(home, known),
            IsDraft = isDraft,
        };
    }

    private static ArticleQuery Query(Language language, params string[] types) =>
        new() { Types = types, Locales = [language.Code], Limit = Newest };

    private static HomeBand Fill(HomeSupply supply, PlacedStories placed)
    {
        var band = new HomeBand { Kind = supply.Block.Kind, Heading = supply.Heading, Path = supply.Path, Shape = supply.Shape };
        return supply.Block.Kind switch
        {
            HomeBlockKind.Columns => band with { Columns = [.. supply.Columns.Take(supply.Count).Select(column => (column, NewestOf(column.Slug, supply, placed)))] },
            HomeBlockKind.Figures => band with { Figures = [.. supply.Figures.Take(supply.Count)] },
            HomeBlockKind.Indicators => band with { Indicators = [.. supply.Indicators.Take(supply.Count)] },
            HomeBlockKind.Pillars => band with { Pillars = [.. supply.Pillars.Take(supply.Count)] },
            HomeBlockKind.Consultations => band with { Consultations = [.. supply.Consultations.Take(supply.Count)] },
            HomeBlockKind.Notice => band with { Paragraphs = supply.Block.Text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [], Url = supply.Block.Url },
            _ => band with { Articles = placed.Take(supply.Block.Articles, supply.Articles, supply.Count) },
        };
    }

    private static ArticleSummary? NewestOf(string column, HomeSupply supply, PlacedStories placed) =>
        placed.Take([], supply.Articles.Where(article => article.Column?.Slug == column), 1).FirstOrDefault();

    /// <summary>Rows of one band, or of two narrow ones that follow each other.</summary>
    private static List<IReadOnlyList<HomeBand>> Paired(IReadOnlyList<HomeBand> bands)
    {
        var rows = new List<IReadOnlyList<HomeBand>>();
        for (var i = 0; i < bands.Count; i++)
        {
            var pair = bands[i].IsHalf && i + 1 < bands.Count && bands[i + 1].IsHalf;
            rows.Add(pair ? [bands[i], bands[++i]] : [bands[i]]);
        }

        return rows;
    }

    private static HashSet<string> TagsOf(HomePage home, IReadOnlyList<HomeSupply> supplies) =>
    [
        $"home:{home.Locale}",
        .. home.Secondary.Concat(home.Blocks.SelectMany(block => block.Articles)).Select(article => $"article:{article.Id}"),
        .. supplies.SelectMany(supply => supply.Tags),
    ];
}
