using System.Globalization;

namespace CommsPortal.Cms.Representations.Differences;

/// <summary>The parameter <c>diff</c>: two numbers of editions, <c>3..5</c>.</summary>
internal readonly record struct ComparedEditions(int From, int To)
{
    public static ComparedEditions? Parse(string text) =>
        text.Split("..") is [var from, var to] && Number(from) is { } first && Number(to) is { } last ? new ComparedEditions(first, last) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
