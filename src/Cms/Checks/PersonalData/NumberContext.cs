namespace CommsPortal.Cms.Checks.PersonalData;

/// <summary>The words just before a number, which say what it is.</summary>
internal static class NumberContext
{
    private const int Window = 40;

    private static readonly string[] OfOrganisations = ["mst", "mã số thuế", "mã số doanh nghiệp", "mã doanh nghiệp", "mã đơn vị",
        "mã hồ sơ", "mã vận đơn", "isbn", "issn"];

    /// <summary>Whether the text before <paramref name="at"/>, on the same line, has one of the words.</summary>
    public static bool Has(string text, int at, IReadOnlyList<string> words)
    {
        var start = Math.Max(0, at - Window);
        var before = text.AsSpan(start, at - start);
        var line = before.LastIndexOf('\n');
        if (line >= 0)
            before = before[(line + 1)..];
        foreach (var word in words)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the number is said to be a tax code, a file's number or the like.</summary>
    public static bool IsOfOrganisation(string text, int at) => Has(text, at, OfOrganisations);
}
