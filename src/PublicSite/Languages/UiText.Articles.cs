namespace CommsPortal.PublicSite.Languages;

/// <content>Words of the articles' pages.</content>
public abstract partial class UiText
{
    public abstract string Contents { get; }

    public abstract string ClausesOfDocument { get; }

    public abstract string MainResult { get; }

    public abstract string HowToReplicateLink { get; }

    public abstract string PreviousInSeries { get; }

    public abstract string NextInSeries { get; }

    public abstract string SeriesLabel { get; }

    public abstract string CitedIn { get; }

    public abstract string CarriedOutIn { get; }

    public abstract string CarriedOutAsWhole { get; }

    /// <summary>Of a heading's own link.</summary>
    public abstract string LinkToClause(string title);

    /// <param name="issue">Counted from 1, the oldest.</param>
    public abstract string Issue(long issue);

    public abstract string WholeArchive(long issues);

    /// <summary>An amount in words that are read at a glance: “2,86 tỷ đồng”.</summary>
    /// <param name="dong">Whole dong.</param>
    public abstract string Money(long dong);
}
