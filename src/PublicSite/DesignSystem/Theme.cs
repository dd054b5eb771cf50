using System.Text.RegularExpressions;

namespace CommsPortal.PublicSite.DesignSystem;

/// <summary>One set of the style sheet's colours.</summary>
/// <param name="Name">Vietnamese.</param>
/// <param name="Colours">By token, without dashes in front: <c>#rgb</c> or <c>#rrggbb</c>.</param>
public sealed partial record Theme(string Name, IReadOnlyDictionary<string, string> Colours)
{
    private const string Light = ":root{";
    private const string Automatic = ":root:not([data-theme]){";

    /// <summary>The themes that a reader can choose, read from the style sheet as it is served.</summary>
    public static IReadOnlyList<Theme> Choices(string css) =>
    [
        new("Sáng", Block(css, Light, 1)),
        new("Tối", Block(css, ChosenSelector("dark"), 1)),
        new("Tương phản cao, sáng", Block(css, ChosenSelector("contrast"), 1)),
        new("Tương phản cao, tối", Block(css, ChosenSelector("contrast"), 2)),
    ];

    /// <summary>What the system chooses for whoever chose nothing: dark, high contrast, dark with high contrast.</summary>
    public static IReadOnlyList<Theme> OfSystem(string css) =>
    [
        new("Tối", Block(css, Automatic, 1)),
        new("Tương phản cao, sáng", Block(css, Automatic, 2)),
        new("Tương phản cao, tối", Block(css, Automatic, 3)),
    ];

    public double ContrastOf(string colour, string ground) => Contrast.Between(Colours[colour], Colours[ground]);

    private static string ChosenSelector(string theme) => $":root[data-theme=\"{theme}\"]{{";

    private static Dictionary<string, string> Block(string css, string selector, int occurrence)
    {
        var start = -1;
        for (var i = 0; i < occurrence; i++)
            start = css.IndexOf(selector, start + 1, StringComparison.Ordinal);
        if (start < 0)
            throw new FormatException($"The style sheet has no rule {occurrence} of {selector}");
        var block = css[start..css.IndexOf('}', start)];
        return Declaration().Matches(block).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#(?:[0-9a-f]{3}){1,2});", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
