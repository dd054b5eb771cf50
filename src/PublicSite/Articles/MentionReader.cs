using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Finds the articles that name an article.</summary>
public sealed class MentionReader(PortalClient portal)
{
    private const int MostShown = 8;
    private const int MostOfDocument = 40;

    /// <summary>
    /// Newest first. A campaign's members are shown as such and standing pages are named by everything, so both have none. Those of an official
    /// document say which clause they link to.
    /// </summary>
    public async Task<IReadOnlyList<Mention>> OfAsync(Article article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Type is "campaign" or "page")
            return [];
        var query = new ArticleQuery { Cites = [article.Id] };
        if (article.Type != "official-document")
            return [.. (await portal.ListArticlesAsync(query with { Limit = MostShown }, cancellationToken)).Items.Select(other => new Mention(other, []))];
        var whole = await portal.ListWholeArticlesAsync(query with { Limit = MostOfDocument }, cancellationToken);
        var clauses = Headings.Of(article.Body.Html);
        return [.. whole.Items.Select(other => new Mention(other, [.. clauses.Where(clause => LinksTo(other, article.Path, clause.Id)).Select(clause => clause.Id)]))];
    }

    private static bool LinksTo(Article article, string path, string clause) =>
        article.DetailsHtml.Values.Prepend(article.Body.Html).Any(html => html.Contains($"href=\"{path}#{clause}\"", StringComparison.Ordinal));
}
