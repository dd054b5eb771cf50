using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Delivery.Answers;

/// <summary>Chooses the content coding by <c>Accept-Encoding</c> (RFC 9110, 12.5.3): Brotli before gzip before none.</summary>
public static class ContentNegotiation
{
    public static ContentCoding Choose(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0)
            return ContentCoding.Identity;
        var best = ContentCoding.Identity;
        foreach (var header in acceptEncoding)
        {
            foreach (var range in header.AsSpan().Split(','))
            {
                var coding = CodingOf(header.AsSpan(range));
                if (coding > best)
                    best = coding;
            }
        }

        return best;
    }

    private static ContentCoding CodingOf(ReadOnlySpan<char> item)
    {
        var semicolon = item.IndexOf(';');
        var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
        var coding = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Brotli
            : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Gzip
            : ContentCoding.Identity;
        return coding != ContentCoding.Identity && semicolon >= 0 && IsRefused(item[(semicolon + 1)..]) ? ContentCoding.Identity : coding;
    }

    private static bool IsRefused(ReadOnlySpan<char> parameters)
    {
        var weight = parameters.Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            && quality <= 0;
    }
}
