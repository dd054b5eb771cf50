namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText
{
    public override string Editions => "Versions";

    public override string EditionsHelp => "Each publication, update or correction is a version. Anyone can read each of them again and compare them word by word.";

    public override string EditionCurrent => "current version";

    public override string CompareFrom => "Compare";

    public override string CompareTo => "with";

    public override string Compare => "Compare";

    public override string EditionPublished => "Published on";

    public override string ReadCurrent => "Read the current version";

    public override string ChangesSince => "See what has changed since";

    public override string SeeEditions => "See all versions";

    public override string Cite => "Cite this version";

    public override string DiffRemoved => "Removed";

    public override string DiffAdded => "Added";

    public override string NoChanges => "The two versions are the same.";

    public override string RemovedBegins => "[removed:";

    public override string RemovedEnds => "end of removed]";

    public override string AddedBegins => "[added:";

    public override string AddedEnds => "end of added]";

    public override string Share => "Share";

    public override string ShareByMail => "Send by email";

    public override string ShareByMessage => "Send by text message";

    public override string ShareAddress => "Address:";

    public override string Listen => "Listen";

    public override string KeepStory => "Save for later";

    public override string KeptStories => "Saved stories";

    public override string KeptHelp => "Stories saved on this device, to be read without a network. Nobody else knows which.";

    public override string KeptNone => "Nothing is saved yet. Open a story and press “Save for later”.";

    public override string KeptWithout => "This browser cannot save stories: JavaScript and storage have to be allowed.";

    public override string InsteadOf => "instead of";

    public override string SearchExactly => "Search for exactly these words";

    public override string RemoveAllFilters => "Remove all filters and search again";

    public override string PublicationDays => "Published";

    public override string FromDay => "From";

    public override string ToDay => "To";

    public override string ApplyDays => "Apply";

    public override string FollowSearch => "Follow this search";

    public override string FollowSearchHelp => "The same query in every form: new stories come by themselves.";

    public override string SearchByMail => "By email";

    public override string SearchByFeed => "Feed";

    public override string SearchByApi => "API query";

    public override string ArticleToolsLabel => "Tools for this story";

    public override string EditionNumber(int number) => $"Version {number}";

    public override string EditionLine(int number, string updated) => $"Version {number}, updated {updated}";

    public override string EditionIsOld(int number) => $"Version {number} is an earlier version.";

    public override string EditionIsCurrent(int number) => $"Version {number} is the current version.";

    public override string ComparedWith(int number) => $"Compare with version {number}";

    public override string CompareEditions(int from, int to) => $"Version {from} compared with version {to}";

    public override string EditionsMore(long count) => $"{Numbers.Format(count, Language.English)} earlier versions can be read by the public API.";

    public override string ParagraphsUnchanged(int count) => $"{count} paragraphs unchanged";

    public override string EditionKind(string kind) => kind switch
    {
        "published" => "first published",
        "corrected" => "corrected",
        _ => "updated",
    };

    public override string EditionField(string field) => field switch
    {
        "headline" => "Headline",
        "lead" => "Lead",
        "bylines" => "Byline",
        "body" => "Text",
        "mainImage" => "Main picture",
        "attachments" => "Attachments",
        "column" => "Column",
        "category" => "Category",
        "pillars" => "Pillars",
        "sectors" => "Sectors",
        "localities" => "Localities",
        "organisations" => "Organisations",
        "audiences" => "Audiences",
        "tags" => "Tags",
        "source" => "Source",
        "attribution" => "Attribution",
        "aiNote" => "Use of AI",
        "path" => "Address",
        "corrections" => "Corrections",
        "details.problem" => "Problem",
        "details.approach" => "Approach",
        "details.results" => "Results",
        "details.cost" => "Cost",
        "details.howToReplicate" => "How to replicate",
        "details.contact" => "Contact",
        "details.beneficiaries" => "Beneficiaries",
        "details.progress" => "Progress",
        "details.goal" => "Goal",
        _ => "Other details",
    };

    public override string PublishedBetween(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"Published from {CivicTime.Short(first, Language.English)} to {CivicTime.Short(last, Language.English)}",
        ({ } first, null) => $"Published from {CivicTime.Short(first, Language.English)}",
        _ => $"Published until {CivicTime.Short(to!.Value, Language.English)}",
    };

    public override string Citation(string authors, string headline, string site, int edition, string day, string url) =>
        $"{authors}. “{headline}.” {site}, version {edition}, {day}. {url}";
}
