using CommsPortal.Cms.Representations.Negotiation;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Delivery.Cache;

/// <summary>Decides by its target, and its <c>Accept</c> where that chooses a form, whether a request's answer may be kept, and under which key.</summary>
public static class RequestTarget
{
    private const int Longest = 1024;

    /// <summary>Below it, articles are sent in several forms.</summary>
    private const string Negotiated = "/api/v1/articles/";

    /// <summary>Routes whose answers depend on nothing but their target and what the change log tells.</summary>
    private static readonly string[] Kept =
    [
        "/api/v1/articles", "/api/v1/columns", "/api/v1/contributors", "/api/v1/indicators", "/api/v1/taxonomies/", "/api/v1/redirects/", "/api/v1/types",
        "/api/post/", "/api/page/", "/api/sitemap",
    ];

    /// <summary>The key; null when the answer is not to be kept.</summary>
    /// <param name="target">As it stands in the request line.</param>
    public static string? KeyOf(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Length > Longest || !IsKept(target))
            return null;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        if (question < 0 || target.IndexOf('&', question) < 0)
            return target;
        var parameters = target[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(parameters, StringComparer.Ordinal);
        return string.Concat(target.AsSpan(0, question + 1), string.Join('&', parameters));
    }

    /// <summary>The key of a request; null when its answer is not to be kept. Where <c>Accept</c> chooses the form, the form is part of the key.</summary>
    public static string? KeyOf(string target, StringValues accept)
    {
        var key = KeyOf(target);
        if (key is null || accept.Count == 0 || !target.StartsWith(Negotiated, StringComparison.Ordinal))
            return key;
        // A space is in no target.
        return AcceptHeader.Choose(accept) is not { } form ? null : form == Representation.Native ? key : $"{key} {form.Suffix}";
    }

    private static bool IsKept(string target)
    {
        foreach (var prefix in Kept)
        {
            if (target.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
