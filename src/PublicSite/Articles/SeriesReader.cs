using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Finds an article's neighbours in its column.</summary>
public sealed class SeriesReader(PortalClient portal)
{
    /// <summary>The article's place and its neighbours; null for an article of no column.</summary>
    /// <param name="asked">The newest of the column, newest first, with their number: most articles that are read are among them.</param>
    public async Task<SeriesPosition?> FindAsync(Article article, Task<ListPage<ArticleSummary>> asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(asked);
        if (article.Column is not { } link)
            return null;
        var askedColumn = portal.GetColumnAsync(link.Slug, cancellationToken);
        await Task.WhenAll(asked, askedColumn);
        var (column, newest, issues) = (await askedColumn, (await asked).Items, (await asked).Total);
        var place = newest.Select(other => other.Id).ToList().IndexOf(article.Id);
        if (place >= 0 && (place + 1 < newest.Count || newest.Count == issues))
            return new SeriesPosition(column, issues - place, issues, newest.ElementAtOrDefault(place + 1), place == 0 ? null : newest[place - 1]);

        // Two each, for one of them is the article itself.
        var series = new ArticleQuery { Columns = [link.Slug], Locales = [article.Locale], Limit = 2 };
        var ends = await Task.WhenAll(
            portal.ListArticlesAsync(series with { To = article.Published }, cancellationToken),
            portal.ListArticlesAsync(series with { From = article.Published, Sort = "published" }, cancellationToken));
        return new SeriesPosition(column, ends[0].Total, issues, Other(ends[0].Items), Other(ends[1].Items));

        ArticleSummary? Other(IReadOnlyList<ArticleSummary> found) => found.FirstOrDefault(other => other.Id != article.Id);
    }
}
