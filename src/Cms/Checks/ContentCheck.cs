namespace CommsPortal.Cms.Checks;

/// <summary>A check that needs nothing but the content.</summary>
public abstract class ContentCheck : IArticleCheck
{
    public abstract CheckDescription Description { get; }

    public Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>(Find(article).Take(ArticleChecks.MostFindings).ToList());

    /// <inheritdoc cref="IArticleCheck.FindAsync"/>
    public abstract IEnumerable<Finding> Find(CheckedArticle article);
}
