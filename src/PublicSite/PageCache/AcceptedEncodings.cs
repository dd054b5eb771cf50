using Microsoft.Extensions.Primitives;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>Which of the two compressions a client accepts.</summary>
public readonly record struct AcceptedEncodings(bool Brotli, bool GZip)
{
    /// <summary>Reads an Accept-Encoding header; a coding with <c>q=0</c> is refused.</summary>
    public static AcceptedEncodings Parse(StringValues header)
    {
        var accepted = new AcceptedEncodings(false, false);
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
                accepted = accepted.With(value.AsSpan(range).Trim());
        }

        return accepted;
    }

    private AcceptedEncodings With(ReadOnlySpan<char> coding)
    {
        var end = coding.IndexOf(';');
        var name = end < 0 ? coding : coding[..end].TrimEnd();
        if (end >= 0 && IsRefusal(coding[(end + 1)..].Trim()))
            return this;
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            return this with { Brotli = true };
        return name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? this with { GZip = true } : this;
    }

    /// <summary>True for q=0, q=0.0, q=0.00 and q=0.000.</summary>
    private static bool IsRefusal(ReadOnlySpan<char> parameter) =>
        parameter.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && parameter[3..].TrimStart('.').TrimStart('0').IsEmpty;
}
