using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;

namespace CommsPortal.PublicSite.Articles;

/// <summary>What an article's page offers to read next.</summary>
public sealed partial class RelatedLinks(PortalClient portal, ILogger<RelatedLinks> log)
{
    private const int Most = 20;

    /// <summary>
    /// The editors' choice, then articles alike. When the CMS cannot say which are alike, the choice alone, which is in the article itself:
    /// no article waits for the search index.
    /// </summary>
    /// <param name="least">How many are wanted if the editors chose fewer.</param>
    public async Task<(IReadOnlyList<ArticleLink> Links, bool Complete)> OfAsync(Article article, int least, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Type == "page")
            return (article.Related, true);
        try
        {
            var related = await portal.ListRelatedAsync(article.Id, Math.Clamp(article.Related.Count, least, Most), cancellationToken);
            return ([.. related.Items.Select(item => new ArticleLink(item.Article.Id, item.Article.Type, item.Article.Headline, item.Article.Path))], true);
        }
        catch (PortalException failure)
        {
            LogMissing(article.Id, failure.Status, failure.Code);
            return (article.Related, false);
        }
    }

    [LoggerMessage(20, LogLevel.Information, "No articles alike to {Id} could be had ({Status} {Code}); its page is made again when next asked for.")]
    private partial void LogMissing(Guid id, int status, string code);
}
