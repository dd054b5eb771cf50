namespace CommsPortal.Cms.Desk;

/// <summary>Addresses of the desk's pages.</summary>
public static class DeskPaths
{
    public const string Root = "/desk";
    public const string SignIn = "/desk/sign-in";
    public const string SignInOpenId = "/desk/sign-in/openid";
    public const string SignInCode = "/desk/sign-in/code";
    public const string SecondFactor = "/desk/second-factor";
    public const string Security = "/desk/account/security";
    public const string Passkeys = "/desk/passkeys";
    public const string Audit = "/desk/audit";
    public const string AuditVerification = "/desk/audit/verification";
    public const string SetUp = "/desk/setup";
    public const string SetPassword = "/desk/set-password";
    public const string Articles = "/desk/articles";
    public const string Import = "/desk/articles/import";
    public const string Deleted = "/desk/articles/deleted";
    public const string Paste = "/desk/paste";
    public const string Media = "/desk/media";
    public const string MediaFolders = "/desk/media/folders";
    public const string MediaDuplicates = "/desk/media/duplicates";
    public const string MediaLicences = "/desk/media/licences";
    public const string Uploads = "/desk/media/uploads";
    public const string People = "/desk/people";
    public const string Checks = "/desk/checks";
    public const string Notices = "/desk/notices";
    public const string Absence = "/desk/absence";
    public const string Approvals = "/desk/approvals";
    public const string Embargoes = "/desk/embargoes";
    public const string Calendar = "/desk/calendar";
    public const string ColumnPlan = "/desk/calendar/columns";
    public const string Bulk = "/desk/bulk";
    public const string Taxonomies = "/desk/taxonomies";
    public const string Indicators = "/desk/indicators";
    public const string Synonyms = "/desk/synonyms";
    public const string Site = "/desk/site";
    public const string Menus = "/desk/menus";
    public const string Home = "/desk/home";
    public const string Redirects = "/desk/redirects";
    public const string MissingPaths = "/desk/redirects/missing";
    public const string Filters = "/desk/filters";
    public const string GapMap = "/desk/calendar/gaps";
    public const string Figures = "/desk/figures";
    public const string FigureArticles = "/desk/figures/articles";
    public const string FrozenFigures = "/desk/figures/frozen";
    public const string Royalties = "/desk/royalties";
    public const string Recalls = "/desk/recalls";
    public const string RoyaltyRates = "/desk/royalties/rates";
    public const string Press = "/desk/press";

    public static string PressApplication(Guid id) => $"{Press}/applications/{id}";

    public static string PressAccount(Guid id) => $"{Press}/accounts/{id}";

    public static string Royalty(Guid id) => $"{Royalties}/{id}";

    public const string Digests = "/desk/digests";
    public const string Feedback = "/desk/feedback";

    public static string FeedbackMessage(Guid id) => $"{Feedback}/{id}";

    public const string Webhooks = "/desk/webhooks";

    public static string Webhook(Guid id) => $"{Webhooks}/{id}";

    public const string Nominations = "/desk/nominations";
    public const string Commendations = "/desk/nominations/commendations";

    public static string Nomination(Guid id) => $"{Nominations}/{id}";

    public static string Consultation(Guid id) => $"{Nominations}/{id}/consultation";

    public static string EditNomination(Guid id, string step) => $"{Nominations}/{id}/edit/{step}";

    public static string NominationFile(Guid id, Guid file) => $"{Nominations}/{id}/files/{file}";

    /// <summary>The set-up of a second factor, which then leads to what was asked for.</summary>
    public static string SecondFactorThen(HttpRequest wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var path = HttpMethods.IsGet(wanted.Method) ? wanted.Path + wanted.QueryString : Root;
        return path == Root ? SecondFactor : $"{SecondFactor}?ReturnUrl={Uri.EscapeDataString(path)}";
    }

    public static string FrozenReport(Guid id) => $"{FrozenFigures}/{id}";

    public static string Article(Guid id) => $"{Articles}/{id}";

    public static string Edit(Guid id) => $"{Articles}/{id}/edit";

    public static string WorkingCopy(Guid id) => $"{Articles}/{id}/working-copy";

    public static string Lease(Guid id) => $"{Articles}/{id}/lease";

    public static string PublicAt(Guid id) => $"{Articles}/{id}/public-at";

    public static string History(Guid id) => $"{Articles}/{id}/history";

    public static string Consents(Guid id) => $"{Articles}/{id}/consents";

    public static string Embargo(Guid id) => $"{Articles}/{id}/embargo";

    public static string Withdraw(Guid id) => $"{Articles}/{id}/withdraw";

    public static string Delete(Guid id) => $"{Articles}/{id}/delete";

    public static string BulkAction(Guid id) => $"{Bulk}/{id}";

    /// <param name="slug">Null for a new term.</param>
    public static string Term(string kind, string? slug = null) => $"{Taxonomies}/{kind}/edit" + (slug is null ? "" : "/" + Uri.EscapeDataString(slug));

    /// <param name="slug">Null for a new column.</param>
    public static string Column(string? slug = null) => "/desk/columns/edit" + (slug is null ? "" : "/" + Uri.EscapeDataString(slug));

    /// <param name="key">Null for a new indicator.</param>
    public static string Indicator(string? key = null) => $"{Indicators}/edit" + (key is null ? "" : "/" + Uri.EscapeDataString(key));

    public static string Person(Guid id) => $"{People}/{id}";

    /// <summary>The form of one chain of approval.</summary>
    public static string ApprovalChain(string type, string office) => $"{Approvals}/edit?type={Uri.EscapeDataString(type)}&office={Uri.EscapeDataString(office)}";

    public static string MediaItem(Guid id) => $"{Media}/{id}";
}
