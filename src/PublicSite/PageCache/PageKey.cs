using System.Text;
using CommsPortal.PublicSite.Assets;
using CommsPortal.PublicSite.Consultations;
using CommsPortal.PublicSite.Editions;
using CommsPortal.PublicSite.Feedback;
using CommsPortal.PublicSite.Media;
using CommsPortal.PublicSite.Press;
using CommsPortal.PublicSite.Searching;
using CommsPortal.PublicSite.Subscriptions;
using Microsoft.AspNetCore.WebUtilities;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>
/// Which page a request asks for: its path and the parameters that pages know, in one order. Everything else of the request
/// (other parameters, Host and forwarding headers) has no influence on a page, because the query is replaced by this one.
/// </summary>
public static class PageKey
{
    private const int LongestPath = 512;
    private const int LongestValue = 200;

    private static readonly string[] ListingParameters = ["loai", "nam", "thang", "xep", "trang"];

    private static readonly string[] SubscriptionParameters = ["q"];

    // An address, with its escapes.
    private const int LongestAddress = 1024;

    private static readonly string[] EmbedParameters = ["url", "format", "maxwidth", "maxheight"];

    // The signature by which a preview shows the pictures of a draft; it may be long.
    private static readonly string[] MediaParameters = [MediaPath.PreviewParameter];

    private static readonly string[] Others = ["/media/", "/preview/", "/assets/", AssetEndpoints.WorkerPath, "/healthz", "/readyz"];

    /// <summary>True when the path can be a page's at all; nothing else is asked of the CMS.</summary>
    public static bool IsPlausible(PathString path)
    {
        var value = path.Value;
        return value is { Length: > 0 and <= LongestPath } && !value.Contains("//", StringComparison.Ordinal)
            && !value.Contains('\\', StringComparison.Ordinal) && !value.Any(char.IsControl);
    }

    /// <summary>False for what is served under its own rules: media, drafts, static files, health, and pages for one journalist.</summary>
    public static bool IsPage(PathString path)
    {
        var value = path.Value ?? "";
        return !Others.Any(prefix => value.StartsWith(prefix, StringComparison.Ordinal)) && !PressPaths.IsPersonal(path) && !FeedbackPaths.IsPersonal(path) && !SubscriptionPaths.IsPersonal(path);
    }

    /// <summary>True for the addresses to which readers and journalists send forms; everything else is only read.</summary>
    public static bool TakesPosts(PathString path) =>
        ConsultationPaths.TakesPosts(path) || PressPaths.TakesPosts(path) || FeedbackPaths.TakesPosts(path) || SubscriptionPaths.TakesPosts(path);

    /// <summary>The one spelling of a path: no slash at the end, ASCII in lower case. Null when it is already spelled so.</summary>
    public static string? Respelled(PathString path)
    {
        var value = path.Value!;
        var trimmed = value.Length > 1 ? value.TrimEnd('/') : value;
        if (trimmed.Length == 0)
            trimmed = "/";
        var spelled = IsPage(path) ? trimmed.ToLowerInvariant() : trimmed;
        return spelled == value ? null : spelled;
    }

    /// <summary>The query with only the known parameters, first value each, in a fixed order; begins with <c>?</c> or is empty.</summary>
    public static string Query(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.QueryString.HasValue)
            return "";
        var query = new StringBuilder();
        var (names, longest) = ParametersOf(request.Path);
        foreach (var name in names)
        {
            var value = request.Query[name].FirstOrDefault();
            if (string.IsNullOrEmpty(value) || value.Length > longest)
                continue;
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }

    /// <summary>Adds or replaces one parameter of a page's address; null removes it.</summary>
    public static string With(string path, string query, string name, string? value)
    {
        var kept = QueryHelpers.ParseQuery(query).Where(pair => pair.Key != name)
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        if (value is not null)
            kept = kept.Append(KeyValuePair.Create(name, (string?)value));
        return QueryHelpers.AddQueryString(path, kept);
    }

    private static (IReadOnlyList<string> Names, int Longest) ParametersOf(PathString path)
    {
        if (path.StartsWithSegments("/media", StringComparison.Ordinal))
            return (MediaParameters, MediaPath.LongestPreview);
        if (path == "/oembed")
            return (EmbedParameters, LongestAddress);
        if (EditionPath.Parse(path.Value ?? "") is { IsComparison: true })
            return (EditionPath.Parameters, LongestValue);
        if (Languages.Language.All.Any(language => path == SubscriptionPaths.Form(language)))
            return (SubscriptionParameters, LongestValue);
        var searches = path.StartsWithSegments("/tim-kiem", StringComparison.Ordinal) || path.StartsWithSegments("/en/search", StringComparison.Ordinal);
        return (searches ? SearchRequest.Names : ListingParameters, LongestValue);
    }
}
