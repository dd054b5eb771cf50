using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Home;

/// <summary>Composes the front page from what is newest, showing no story twice.</summary>
public sealed class HomeComposer(PortalClient portal, TimeProvider time)
{
    private static readonly string[] LeadTypes = ["news", "case-study", "model-example", "column-article"];

    public async Task<HomeModel> ComposeAsync(Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        var latest = portal.ListArticlesAsync(Query(language, 12, LeadTypes), cancellationToken);
        var news = portal.ListArticlesAsync(Query(language, 12, "news"), cancellationToken);
        var columnArticles = portal.ListArticlesAsync(Query(language, 40, "column-article"), cancellationToken);
        var columns = portal.ListColumnsAsync(cancellationToken);
        var models = portal.ListWholeArticlesAsync(Query(language, 5, "model-example"), cancellationToken);
        var cases = portal.ListWholeArticlesAsync(Query(language, 5, "case-study"), cancellationToken);
        var documents = portal.ListArticlesAsync(Query(language, 4, "official-document"), cancellationToken);
        var campaigns = portal.ListWholeArticlesAsync(Query(language, 2, "campaign"), cancellationToken);
        var pillars = portal.ListTermsAsync(TaxonomyKind.Pillars, on: null, cancellationToken);
        await Task.WhenAll(latest, news, columnArticles, columns, models, cases, documents, campaigns, pillars);

        var columnList = await columnArticles;
        var newest = (await latest).Items;
        var lead = newest.FirstOrDefault(article => article.MainImage is not null) ?? (newest.Count > 0 ? newest[0] : null);
        var shown = new HashSet<Guid>(lead is null ? [] : [lead.Id]);
        var secondary = Take(newest, 3, shown);
        return new HomeModel
        {
            Language = language,
            At = time.GetUtcNow(),
            Lead = lead,
            Secondary = secondary,
            News = Take((await news).Items, 8, shown),
            Columns = [.. (await columns).Items.Select(column => (column, Newest(column, columnList)))],
            ModelExamples = Take((await models).Items, 3, shown),
            CaseStudies = Take((await cases).Items, 3, shown),
            Figures = Figures((await cases).Items, (await models).Items),
            Documents = (await documents).Items,
            Campaigns = (await campaigns).Items,
            Pillars = await pillars,
        };
    }

    private static ArticleQuery Query(Language language, int limit, params string[] types) =>
        new() { Types = types, Locales = [language.Code], Limit = limit };

    private static List<T> Take<T>(IEnumerable<T> articles, int count, HashSet<Guid> shown)
        where T : ArticleSummary =>
        [.. articles.Where(article => !shown.Contains(article.Id)).Take(count).Where(article => shown.Add(article.Id))];

    private static ArticleSummary? Newest(Column column, ListPage<ArticleSummary> articles) =>
        articles.Items.FirstOrDefault(article => article.Column?.Slug == column.Slug);

    /// <summary>The first drawable result of each story: figures that compare like with like.</summary>
    private static List<HomeFigure> Figures(params IReadOnlyList<Article>[] stories) =>
    [
        .. stories.SelectMany(list => list)
            .Select(story => (Story: story, Result: new ArticleDetails(story).Results.FirstOrDefault(result => result.IsDrawable)))
            .Where(pair => pair.Result is not null)
            .Select(pair => new HomeFigure(pair.Result!, pair.Story))
            .Take(4),
    ];
}
