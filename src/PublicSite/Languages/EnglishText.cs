using System.Globalization;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText : UiText
{
    public override string LanguageName => "English";

    public override string OpenGraphLocale => "en_GB";

    public override string SiteName => "Digital Transformation News";

    public override string SiteDescription => "News, columns, case studies and model examples of the digital transformation of Ho Chi Minh City.";

    public override string City => "Ho Chi Minh City";

    public override string Motto => "Real work, real people, figures you can check.";

    public override string SectionsLabel => "Sections";

    public override string FooterLabel => "Footer";

    public override string SkipToContent => "Skip to content";

    public override string Home => "Front page";

    public override string Search => "Search";

    public override string SearchLabel => "Search the articles";

    public override string SearchPlaceholder => "Search, with or without diacritics";

    public override string SearchButton => "Search";

    public override string PublishedBy => "Published by";

    public override string ContactLabel => "Contact";

    public override string ResponsibleLabel => "Responsible for content";

    public override string AddressLabel => "Address";

    public override string PhoneLabel => "Telephone";

    public override string EmailLabel => "Email";

    public override string SocialLabel => "Follow us";

    public override string ForThePress => "For the press";

    public override string ReuseNotice => "May be republished with credit and a link to the original.";

    public override string TopStories => "Top stories";

    public override string LatestNews => "Latest news";

    public override string FiguresTitle => "Figures from the field";

    public override string To => "to";

    public override string EmptySite => "Nothing has been published yet.";

    public override string EmptyList => "There is nothing here yet. Try another section, or search.";

    public override string All => "All";

    public override string FilterByCategory => "Filter by category";

    public override string Topic => "Topic";

    public override string ColumnOwner => "Editor";

    public override string FeedWithdrawn => "No longer published; its address says why.";

    public override string FollowByFeed => "Follow this list by";

    public override string Pages => "Pages";

    public override string Newer => "Newer";

    public override string Older => "Older";

    public override string SampleArticle => "Sample content: the people, units and figures in this article are invented.";

    public override string SampleList => "Sample content: this page lists invented articles.";

    public override string AiMade => "The text or images were made or substantially altered by AI and checked by an editor.";

    public override string AiMadeShort => "AI-made";

    public override string AiAssisted => "Written with the help of AI; the author and the editors answer for the text.";

    public override string AiAssistedShort => "AI-assisted";

    public override string DraftNotice => "Preview: not published, and this link expires. Please do not share.";

    public override string Breadcrumbs => "Breadcrumbs";

    public override string UpdatedAt => "Updated";

    public override string AlsoIn => "Read in";

    public override string Corrections => "Corrections";

    public override string CorrectionWrong => "We wrote";

    public override string CorrectionRight => "It should read";

    public override string Subject => "Model example";

    public override string SubjectUnit => "Unit";

    public override string Category => "Category";

    public override string Results => "Measured results";

    public override string ResultsTable => "Table of measured results";

    public override string Indicator => "Indicator";

    public override string Before => "Before";

    public override string After => "After";

    public override string MeasuredBy => "Source";

    public override string Problem => "The problem";

    public override string Approach => "The approach";

    public override string Replicate => "Do the same";

    public override string Cost => "Cost";

    public override string Dong => "VND";

    public override string Beneficiaries => "Who benefits";

    public override string DocumentNumber => "Number";

    public override string Issuer => "Issued by";

    public override string IssuedOn => "Issued on";

    public override string DocumentSummary => "Summary";

    public override string Signer => "Signed by";

    public override string Recipients => "Recipients";

    public override string Period => "Period";

    public override string Organiser => "Organiser";

    public override string Goal => "Goal";

    public override string AsOf => "As of";

    public override string Attachments => "Attachments";

    public override string Source => "Source";

    public override string Attribution => "When republishing, please credit";

    public override string MoreLabel => "More";

    public override string Related => "Related";

    public override string InSameColumn => "In the same column";

    public override string CampaignsOfArticle => "Campaign";

    public override string InCampaign => "Articles of this campaign";

    public override string FiledUnder => "Filed under";

    public override string NameValidUntil => "Name used until";

    public override string Predecessors => "Formerly";

    public override string Successors => "Now";

    public override string NotFoundTitle => "Page not found";

    public override string NotFoundExplanation => "There is no page at this address. It may be mistyped, or may never have existed.";

    public override string GoneTitle => "This article was withdrawn";

    public override string GoneExplanation => "This article was published and is no longer public. This notice stays, so that readers know why.";

    public override string UnavailableTitle => "This page cannot be shown right now";

    public override string UnavailableExplanation => "The content system is interrupted. Please try again in a few minutes; pages opened recently can still be read.";

    public override string ErrorTitle => "Something went wrong";

    public override string ErrorExplanation => "This page could not be shown because of an error of ours. It has been recorded.";

    public override string WithdrawnArticle => "Article";

    public override string WithdrawnAt => "Withdrawn";

    public override string WithdrawnReason => "Reason";

    public override string OrStartFrom => "Or start from";

    public override string SearchTitle => "Search";

    public override string SearchHelp => "Search all articles, with or without diacritics.";

    public override string SearchTipsTitle => "How to search";

    public override IReadOnlyList<(string Example, string Meaning)> SearchTips { get; } =
    [
        ("chuyen doi so", "Vietnamese words are found without their diacritics too."),
        ("\"smart city\"", "In quotation marks: exactly this phrase."),
        ("hospital -private", "A minus sign before a word: no articles with it."),
        ("headline:metro", "The word must stand in the headline. Also lead:, body:, tag: and name:."),
        ("metro OR bus", "OR in capitals: either of the two."),
    ];

    public override string PopularQueries => "Often searched";

    public override string AlsoSearched => "Also searched:";

    public override string SearchRelaxed => "Few articles have every word, so some of these may have only part of them.";

    public override string NoResults => "Nothing matches.";

    public override string NoResultsAdvice => "Try fewer words, other words, or remove filters.";

    public override string SearchedInstead => "Showing results for";

    public override string DidYouMean => "Did you mean";

    public override string SortBy => "Sort by";

    public override string SortRelevance => "Best match";

    public override string SortNewest => "Newest";

    public override string SortOldest => "Oldest";

    public override string Narrow => "Narrow the results";

    public override string RemoveFilter => "Remove filter";

    public override string SectionTitle(string type) => type switch
    {
        "news" => "News",
        "column-article" => "Columns",
        "case-study" => "Case studies",
        "model-example" => "Model examples",
        "official-document" => "Documents",
        "campaign" => "Campaigns",
        _ => "Page",
    };

    public override string SectionDescription(string type) => type switch
    {
        "news" => "What has just happened, and who gains from it.",
        "column-article" => "Regular series, each with its day and its editor.",
        "case-study" => "One problem, one approach, its cost, the measured result and how to do the same.",
        "model-example" => "Collectives, people, digital business models, solutions and new practices worth copying.",
        "official-document" => "Directives, plans, decisions and guidance on digital transformation.",
        "campaign" => "Emulation campaigns and how far they have come.",
        _ => "",
    };

    public override string CategoryTitle(string category) => category switch
    {
        "collective" => "Collective",
        "individual" => "Individual",
        "digital-business-model" => "Digital business model",
        "digital-solution" => "Digital solution",
        "new-practice" => "New practice",
        _ => category,
    };

    public override string TermTitle(string kind) => kind switch
    {
        TaxonomyKind.Pillars => "Pillar",
        TaxonomyKind.Sectors => "Sector",
        TaxonomyKind.Localities => "Locality",
        TaxonomyKind.Organisations => "Organisation",
        _ => "Audience",
    };

    public override string TermsTitle(string kind) => kind switch
    {
        TaxonomyKind.Pillars => "Three pillars",
        TaxonomyKind.Sectors => "Sectors",
        TaxonomyKind.Localities => "Localities",
        TaxonomyKind.Organisations => "Organisations",
        _ => "Audiences",
    };

    public override string TermsDescription(string kind) => kind switch
    {
        TaxonomyKind.Pillars => "Digital government, digital economy and digital society.",
        TaxonomyKind.Sectors => "Articles by field of city life and administration.",
        TaxonomyKind.Localities => "Wards, communes and the special zone of Ho Chi Minh City, with the number of articles on each.",
        _ => "Offices and units of the city, with the number of articles on each.",
    };

    public override string NameOf(Term term) => term.NameEn ?? term.Name;

    public override string Cadence(Cadence cadence) => cadence switch
    {
        { Kind: "weekly", Days: { Count: > 0 } days } => "Every " + string.Join(" and ", days.Select(DayName)),
        { Kind: "monthly", Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"Monthly, on day {day}"),
        { Kind: "monthly" } => "Monthly",
        _ => "Weekly",
    };

    public override string ArticleCount(long count) => count == 1 ? "1 article" : $"{Numbers.Format(count, Language.English)} articles";

    public override string ReadingTime(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min read");

    public override string PageNumber(int number) => string.Create(CultureInfo.InvariantCulture, $"page {number}");

    public override string ListDescription(string title) => $"Articles on {title} from the communications offices of Ho Chi Minh City.";

    public override string ResultCount(long count, bool atLeast) => (atLeast ? "More than " : "") + ArticleCount(count);

    public override string ShowMore(int count) => string.Create(CultureInfo.InvariantCulture, $"Show {count} more");

    public override string AndMore(int count) => string.Create(CultureInfo.InvariantCulture, $"and {count} more");

    public override string FacetTitle(string facet) => facet switch
    {
        "type" => "Kind",
        "column" => "Column",
        "pillar" => "Pillar",
        "sector" => "Sector",
        "locality" => "Locality",
        "organisation" => "Organisation",
        "year" => "Year",
        _ => "Language",
    };

    private static string DayName(string day) => char.ToUpperInvariant(day[0]) + day[1..];
}
