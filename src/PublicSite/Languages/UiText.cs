using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.PublicSite.Languages;

/// <summary>Every word of the interface, in one language.</summary>
public abstract partial class UiText
{
    public static UiText Vietnamese { get; } = new VietnameseText();

    public static UiText English { get; } = new EnglishText();

    public abstract string LanguageName { get; }

    public abstract string OpenGraphLocale { get; }

    public abstract string SiteName { get; }

    public abstract string SiteDescription { get; }

    public abstract string City { get; }

    public abstract string Motto { get; }

    public abstract string SectionsLabel { get; }

    public abstract string FooterLabel { get; }

    public abstract string SkipToContent { get; }

    public abstract string Home { get; }

    public abstract string Search { get; }

    public abstract string SearchLabel { get; }

    public abstract string SearchPlaceholder { get; }

    public abstract string SearchButton { get; }

    public abstract string PublishedBy { get; }

    public abstract string ContactLabel { get; }

    public abstract string ResponsibleLabel { get; }

    public abstract string AddressLabel { get; }

    public abstract string PhoneLabel { get; }

    public abstract string EmailLabel { get; }

    public abstract string SocialLabel { get; }

    public abstract string ForThePress { get; }

    public abstract string ReuseNotice { get; }

    public abstract string TopStories { get; }

    public abstract string LatestNews { get; }

    public abstract string FiguresTitle { get; }

    public abstract string To { get; }

    public abstract string EmptySite { get; }

    public abstract string EmptyList { get; }

    public abstract string All { get; }

    public abstract string FilterByCategory { get; }

    public abstract string Topic { get; }

    public abstract string ColumnOwner { get; }

    public abstract string FeedWithdrawn { get; }

    public abstract string FollowByFeed { get; }

    public abstract string Pages { get; }

    public abstract string Newer { get; }

    public abstract string Older { get; }

    public abstract string SampleArticle { get; }

    public abstract string SampleList { get; }

    public abstract string AiMade { get; }

    public abstract string AiMadeShort { get; }

    public abstract string AiAssisted { get; }

    public abstract string AiAssistedShort { get; }

    /// <summary>What readers are told of the part that AI took; null when it took none.</summary>
    public string? AiLabel(ArticleSummary article) => ChooseAi(article, AiMade, AiAssisted);

    /// <summary>The same for cards.</summary>
    public string? AiLabelShort(ArticleSummary article) => ChooseAi(article, AiMadeShort, AiAssistedShort);

    private static string? ChooseAi(ArticleSummary article, string made, string assisted) => article switch
    {
        { AiMade: true } => made,
        { AiUse: "assisted" } => assisted,
        _ => null,
    };

    public abstract string DraftNotice { get; }

    public abstract string Breadcrumbs { get; }

    public abstract string UpdatedAt { get; }

    public abstract string AlsoIn { get; }

    public abstract string Corrections { get; }

    public abstract string CorrectionWrong { get; }

    public abstract string CorrectionRight { get; }

    public abstract string Subject { get; }

    public abstract string SubjectUnit { get; }

    public abstract string Category { get; }

    public abstract string Results { get; }

    public abstract string ResultsTable { get; }

    public abstract string Indicator { get; }

    public abstract string Before { get; }

    public abstract string After { get; }

    public abstract string MeasuredBy { get; }

    public abstract string Problem { get; }

    public abstract string Approach { get; }

    public abstract string Replicate { get; }

    public abstract string Cost { get; }

    public abstract string Dong { get; }

    public abstract string Beneficiaries { get; }

    public abstract string DocumentNumber { get; }

    public abstract string Issuer { get; }

    public abstract string IssuedOn { get; }

    public abstract string DocumentSummary { get; }

    public abstract string Signer { get; }

    public abstract string Recipients { get; }

    public abstract string Period { get; }

    public abstract string Organiser { get; }

    public abstract string Goal { get; }

    public abstract string AsOf { get; }

    public abstract string Attachments { get; }

    public abstract string Source { get; }

    public abstract string Attribution { get; }

    public abstract string MoreLabel { get; }

    public abstract string Related { get; }

    public abstract string InSameColumn { get; }

    public abstract string CampaignsOfArticle { get; }

    public abstract string InCampaign { get; }

    public abstract string FiledUnder { get; }

    public abstract string NameValidUntil { get; }

    public abstract string Predecessors { get; }

    public abstract string Successors { get; }

    public abstract string NotFoundTitle { get; }

    public abstract string NotFoundExplanation { get; }

    public abstract string GoneTitle { get; }

    public abstract string GoneExplanation { get; }

    public abstract string UnavailableTitle { get; }

    public abstract string UnavailableExplanation { get; }

    public abstract string ErrorTitle { get; }

    public abstract string ErrorExplanation { get; }

    public abstract string WithdrawnArticle { get; }

    public abstract string WithdrawnAt { get; }

    public abstract string WithdrawnReason { get; }

    public abstract string OrStartFrom { get; }

    public abstract string SearchTitle { get; }

    public abstract string SearchHelp { get; }

    public abstract string SearchTipsTitle { get; }

    /// <summary>What may be typed besides words, each with an example.</summary>
    public abstract IReadOnlyList<(string Example, string Meaning)> SearchTips { get; }

    public abstract string PopularQueries { get; }

    public abstract string AlsoSearched { get; }

    public abstract string SearchRelaxed { get; }

    public abstract string NoResults { get; }

    public abstract string NoResultsAdvice { get; }

    public abstract string SearchedInstead { get; }

    public abstract string DidYouMean { get; }

    public abstract string SortBy { get; }

    public abstract string SortRelevance { get; }

    public abstract string SortNewest { get; }

    public abstract string SortOldest { get; }

    public abstract string Narrow { get; }

    public abstract string RemoveFilter { get; }

    /// <summary>A section's name.</summary>
    /// <param name="type">The content type.</param>
    public abstract string SectionTitle(string type);

    public abstract string SectionDescription(string type);

    /// <summary>Name of one category of model examples.</summary>
    public abstract string CategoryTitle(string category);

    /// <summary>What one term of a taxonomy is called: “Lĩnh vực”.</summary>
    public abstract string TermTitle(string kind);

    /// <summary>What the list of a taxonomy's terms is called.</summary>
    public abstract string TermsTitle(string kind);

    public abstract string TermsDescription(string kind);

    /// <summary>A term's name in this language.</summary>
    public abstract string NameOf(Term term);

    /// <summary>“Thứ Hai và Thứ Năm hằng tuần”.</summary>
    public abstract string Cadence(Cadence cadence);

    public abstract string ArticleCount(long count);

    public abstract string ReadingTime(int minutes);

    public abstract string PageNumber(int number);

    public abstract string ListDescription(string title);

    public abstract string ResultCount(long count, bool atLeast);

    /// <summary>Name of a facet of the search.</summary>
    public abstract string ShowMore(int count);

    /// <summary>“and 3 more”, after a list that is cut.</summary>
    public abstract string AndMore(int count);

    public abstract string FacetTitle(string facet);
}
