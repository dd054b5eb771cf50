using System.Web;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Writing;

namespace CommsPortal.Cms.RichText.Reading;

/// <summary>
/// Brings the address of a link to what it leads to: out of redirecting wrappers, without marks that only serve to follow readers.
/// </summary>
internal static class LinkCleaning
{
    private static readonly HashSet<string> Trackers = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "zarsrc", "_ga", "spm",
    };

    /// <returns>Null when the text has to stand without a link.</returns>
    public static string? Clean(string? address, CleaningReport report)
    {
        if (string.IsNullOrWhiteSpace(address) || address.StartsWith('#'))
            return null;
        var unwrapped = Unwrap(address.Trim());
        var clean = WithoutTrackers(unwrapped);
        if (!LinkAddress.TryAccept(clean, out _))
        {
            report.Add(CleaningKind.UnsafeLinks, 1, address);
            return null;
        }
        report.Add(CleaningKind.LinkTracking, clean == address.Trim() ? 0 : 1);
        return clean;
    }

    private static string Unwrap(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return address;
        var parameter = uri.Host switch
        {
            "www.google.com" or "google.com" when uri.AbsolutePath == "/url" => "q",
            "l.facebook.com" or "lm.facebook.com" when uri.AbsolutePath == "/l.php" => "u",
            var host when host.EndsWith(".safelinks.protection.outlook.com", StringComparison.OrdinalIgnoreCase) => "url",
            _ => null,
        };
        var inner = parameter is null ? null : HttpUtility.ParseQueryString(uri.Query)[parameter];
        var leads = Uri.TryCreate(inner, UriKind.Absolute, out var target) && target.Scheme is "http" or "https";
        return leads ? inner! : address;
    }

    // As text: taking an address apart and putting it together again would change it elsewhere too.
    private static string WithoutTrackers(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return address;
        var fragment = address.IndexOf('#', query);
        var (parameters, rest) = fragment < 0 ? (address[(query + 1)..], "") : (address[(query + 1)..fragment], address[fragment..]);
        var all = parameters.Split('&');
        var kept = all.Where(p => !IsTracker(p.Split('=')[0])).ToList();
        if (kept.Count == all.Length)
            return address;
        return address[..query] + (kept.Count == 0 ? "" : "?" + string.Join('&', kept)) + rest;
    }

    private static bool IsTracker(string name) => Trackers.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);
}
