using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Finds an article's neighbours in its column.</summary>
public sealed class SeriesReader(PortalClient portal)
{
    /// <summary>The article's place and its neighbours; null for an article of no column.</summary>
    /// <param name="newest">The newest of the column, newest first, with their number: most articles that are read are among them.</param>
    public async Task<SeriesPosition?> FindAsync(Article article, IReadOnlyList<ArticleSummary> newest, long issues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(newest);
        if (article.Column is not { } link)
            return null;
        var column = await portal.GetColumnAsync(link.Slug, cancellationToken);
        var place = newest.Select(other => other.Id).ToList().IndexOf(article.Id);
        if (place >= 0 && (place + 1 < newest.Count || newest.Count == issues))
            return new SeriesPosition(column, issues - place, issues, newest.ElementAtOrDefault(place + 1), place == 0 ? null : newest[place - 1]);

        // Two each, for one of them is the article itself.
        var series = new ArticleQuery { Columns = [link.Slug], Locales = [article.Locale], Limit = 2 };
        var until = await portal.ListArticlesAsync(series with { To = article.Published }, cancellationToken);
        var since = await portal.ListArticlesAsync(series with { From = article.Published, Sort = "published" }, cancellationToken);
        return new SeriesPosition(column, until.Total, issues, Other(until.Items), Other(since.Items));

        ArticleSummary? Other(IReadOnlyList<ArticleSummary> found) => found.FirstOrDefault(other => other.Id != article.Id);
    }
}
