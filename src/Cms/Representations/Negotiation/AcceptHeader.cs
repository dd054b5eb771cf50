using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.Cms.Representations.Negotiation;

/// <summary>Chooses the representation by <c>Accept</c> (RFC 9110, 12.5.1): the most specific range gives a form its quality; the best wins.</summary>
public static class AcceptHeader
{
    /// <summary>More ranges than any client needs; what is behind them is not read.</summary>
    private const int MostRanges = 100;

    /// <summary>The form to send; null when the client takes none of ours. Without a header, or with one that cannot be read, the portal's own JSON.</summary>
    public static Representation? Choose(StringValues accept)
    {
        if (accept.Count == 0 || accept is [null or "" or "*/*" or "application/json"])
            return Representation.Native;
        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var all) || all.Count == 0)
            return Representation.Native;
        var ranges = all.Take(MostRanges).ToList();
        Representation? best = null;
        var bestQuality = 0.0;
        foreach (var form in Representation.All)
        {
            if (QualityOf(form, ranges) is var quality && quality > bestQuality)
                (best, bestQuality) = (form, quality);
        }

        return best;
    }

    private static double QualityOf(Representation form, List<MediaTypeHeaderValue> ranges)
    {
        var (quality, specificity) = (0.0, -1);
        foreach (var range in ranges)
        {
            if (SpecificityOf(form, range) is var match && match > specificity)
                (quality, specificity) = (range.Quality ?? 1, match);
        }

        return quality;
    }

    // -1 for no match; parameters beside profile (charset, variant) do not tell our forms apart.
    private static int SpecificityOf(Representation form, MediaTypeHeaderValue range)
    {
        if (range.MatchesAllTypes)
            return 0;
        var slash = form.MediaType.IndexOf('/', StringComparison.Ordinal);
        if (range.MatchesAllSubTypes)
            return range.Type.Equals(form.MediaType[..slash], StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        if (!range.MediaType.Equals(form.MediaType, StringComparison.OrdinalIgnoreCase))
            return -1;
        var profile = range.Parameters.FirstOrDefault(p => p.Name.Equals("profile", StringComparison.OrdinalIgnoreCase));
        if (profile is null)
            return 2;
        return form.Profiles.Contains(HeaderUtilities.RemoveQuotes(profile.Value).ToString(), StringComparer.OrdinalIgnoreCase) ? 3 : -1;
    }
}
