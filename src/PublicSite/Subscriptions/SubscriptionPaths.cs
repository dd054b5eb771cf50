using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Subscriptions;

/// <summary>Addresses of the pages where readers ask for letters with new articles, in both languages.</summary>
public static class SubscriptionPaths
{
    private const string Vietnamese = "/dang-ky-tin";
    private const string English = "/en/subscribe";

    private static readonly (string Vietnamese, string English)[] Linked = [("xac-nhan", "confirm"), ("quan-ly", "manage"), ("thoi", "leave")];

    /// <summary>The form.</summary>
    public static string Form(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>The form with a search to be told of.</summary>
    public static string OfSearch(string query, Language language) => $"{Form(language)}?q={Uri.EscapeDataString(query)}";

    /// <summary>Where the link of the confirmation letter leads, without its token.</summary>
    public static string Confirm(Language language) => Of(language, 0);

    /// <summary>Where the wishes are changed, without the token.</summary>
    public static string Manage(Language language) => Of(language, 1);

    /// <summary>Where letters are ended, without the token: a page with a button, and the address for one click in mail programs (RFC 8058).</summary>
    public static string Leave(Language language) => Of(language, 2);

    /// <summary>Whether something may be sent to an address.</summary>
    public static bool TakesPosts(PathString path) => Language.All.Any(language => path == Form(language)) || IsPersonal(path);

    /// <summary>Pages for the holder of a link alone: neither kept nor shared.</summary>
    public static bool IsPersonal(PathString path) => Language.All.Any(language => Enumerable.Range(0, Linked.Length).Any(i =>
        path.StartsWithSegments(Of(language, i), StringComparison.Ordinal, out var rest) && rest.HasValue));

    private static string Of(Language language, int linked) => $"{Form(language)}/{(language == Language.Vietnamese ? Linked[linked].Vietnamese : Linked[linked].English)}";
}
