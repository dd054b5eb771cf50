namespace CommsPortal.PublicSite.Languages;

/// <content>Editions, citing, sharing.</content>
public abstract partial class UiText
{
    public abstract string Editions { get; }

    public abstract string EditionsHelp { get; }

    public abstract string EditionCurrent { get; }

    public abstract string CompareFrom { get; }

    public abstract string CompareTo { get; }

    public abstract string Compare { get; }

    public abstract string EditionPublished { get; }

    public abstract string ReadCurrent { get; }

    public abstract string ChangesSince { get; }

    public abstract string SeeEditions { get; }

    public abstract string Cite { get; }

    public abstract string DiffRemoved { get; }

    public abstract string DiffAdded { get; }

    public abstract string NoChanges { get; }

    public abstract string RemovedBegins { get; }

    public abstract string RemovedEnds { get; }

    public abstract string AddedBegins { get; }

    public abstract string AddedEnds { get; }

    public abstract string Share { get; }

    public abstract string ShareByMail { get; }

    public abstract string ShareByMessage { get; }

    public abstract string ShareAddress { get; }

    public abstract string Listen { get; }

    public abstract string KeepStory { get; }

    public abstract string KeptStories { get; }

    public abstract string KeptHelp { get; }

    public abstract string KeptNone { get; }

    public abstract string KeptWithout { get; }

    public abstract string InsteadOf { get; }

    public abstract string SearchExactly { get; }

    public abstract string RemoveAllFilters { get; }

    public abstract string PublicationDays { get; }

    public abstract string FromDay { get; }

    public abstract string ToDay { get; }

    public abstract string ApplyDays { get; }

    public abstract string FollowSearch { get; }

    public abstract string FollowSearchHelp { get; }

    public abstract string SearchByMail { get; }

    public abstract string SearchByFeed { get; }

    public abstract string SearchByApi { get; }

    public abstract string ArticleToolsLabel { get; }

    public abstract string EditionNumber(int number);

    public abstract string EditionLine(int number, string updated);

    public abstract string EditionIsOld(int number);

    public abstract string EditionIsCurrent(int number);

    public abstract string ComparedWith(int number);

    public abstract string CompareEditions(int from, int to);

    public abstract string EditionsMore(long count);

    public abstract string ParagraphsUnchanged(int count);

    /// <summary>Days of publication that are asked for; one of them at least.</summary>
    public abstract string PublishedBetween(DateOnly? from, DateOnly? to);

    /// <param name="kind">One of the publications in <see cref="Contracts.Changes.ChangeKind"/>.</param>
    public abstract string EditionKind(string kind);

    /// <param name="field">Name of the member in the article's JSON; fields of one content type begin with <c>details.</c>.</param>
    public abstract string EditionField(string field);

    /// <summary>How the edition is cited in running text.</summary>
    public abstract string Citation(string authors, string headline, string site, int edition, string day, string url);
}
