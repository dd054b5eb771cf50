namespace CommsPortal.Cms.Checks;

/// <summary>Looks for one kind of fault in an article. One instance serves all threads.</summary>
public interface IArticleCheck
{
    CheckDescription Description { get; }

    /// <summary>Every place where the fault is, in the order of the text. Never throws, whatever the content.</summary>
    Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken);
}
