using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Feedback;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>What readers asked about an article, for its page.</summary>
public sealed partial class ArticleAnswers(PortalClient portal, ILogger<ArticleAnswers> log)
{
    private const int Most = 5;

    /// <summary>Published questions and answers, newest first. No article waits for them: when the CMS cannot say, none, and not complete.</summary>
    public async Task<(IReadOnlyList<PublishedAnswer> Items, bool Complete)> OfAsync(Article article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        try
        {
            return ((await portal.ListAnswersAsync(article.Locale, article.Id, limit: Most, cancellationToken: cancellationToken)).Items, true);
        }
        catch (PortalException failure)
        {
            // A CMS that knows no such list has none.
            if (failure.Status == StatusCodes.Status404NotFound)
                return ([], true);
            LogMissing(article.Id, failure.Status, failure.Code);
            return ([], false);
        }
    }

    [LoggerMessage(21, LogLevel.Information, "Readers' questions about {Id} could not be had ({Status} {Code}); its page is made again when next asked for.")]
    private partial void LogMissing(Guid id, int status, string code);
}
