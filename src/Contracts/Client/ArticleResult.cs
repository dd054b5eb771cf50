using CommsPortal.Contracts.Articles;

namespace CommsPortal.Contracts.Client;

/// <summary>What asking for one article can come to. The four cases below are all there are.</summary>
public abstract record ArticleResult
{
    private ArticleResult()
    {
    }

    /// <summary>It is public.</summary>
    public sealed record Found(Article Article) : ArticleResult;

    /// <summary>It is public at another path of the site.</summary>
    public sealed record Moved(string Location) : ArticleResult;

    /// <summary>It was public and is no longer; the notice says why.</summary>
    public sealed record Withdrawn(WithdrawalNotice Notice) : ArticleResult;

    /// <summary>It never was public, or is gone from the record.</summary>
    public sealed record NotFound : ArticleResult;
}
