using System.Globalization;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>What an element's declarations mean for its text.</summary>
internal sealed class HtmlStyle(IReadOnlyDictionary<string, string> declarations)
{
    private static readonly string[] Plain =
    [
        "", "black", "windowtext", "auto", "inherit", "initial", "currentcolor", "transparent", "white", "none", "#000", "#000000", "rgb(0,0,0)", "#fff", "#ffffff",
        "rgb(255,255,255)",
    ];

    public string? this[string name] => declarations.GetValueOrDefault(name);

    public bool IsHidden =>
        Is("display", "none") || Is("visibility", "hidden") || Is("mso-hide", "all");

    /// <summary>The first font that is named.</summary>
    public string? Font => this["font-family"]?.Split(',')[0].Trim().Trim('"', '\'') is { Length: > 0 } font ? font : null;

    /// <summary>Whether there is something that only shows by its looks: another colour, a background, an underline.</summary>
    public bool IsDecorated =>
        !Plain.Contains(Colour("color")) || !Plain.Contains(Colour("background")) || !Plain.Contains(Colour("background-color"))
        || Contains("text-decoration", "underline") || Contains("text-decoration-line", "underline");

    /// <summary>Marks of the text around, with what this element adds and takes away.</summary>
    public Marks Apply(Marks marks)
    {
        if (this["font-weight"] is { } weight)
            marks = IsBold(weight) ? marks | Marks.Bold : marks & ~Marks.Bold;
        if (this["font-style"] is { } slant)
            marks = IsSlanted(slant) ? marks | Marks.Italic : marks & ~Marks.Italic;
        if (Contains("text-decoration", "line-through") || Contains("text-decoration-line", "line-through"))
            marks |= Marks.Strike;
        return this["vertical-align"]?.ToLowerInvariant() switch
        {
            "super" => marks | Marks.Superscript,
            "sub" => marks | Marks.Subscript,
            "baseline" => marks & ~(Marks.Superscript | Marks.Subscript),
            _ => marks,
        };
    }

    /// <summary>A length in pixels; null when it is given in another unit or not at all.</summary>
    public static double? Pixels(string? length)
    {
        var text = (length ?? "").Trim();
        if (text.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            text = text[..^2];
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }

    private static bool IsSlanted(string slant) =>
        slant.StartsWith("italic", StringComparison.OrdinalIgnoreCase) || slant.StartsWith("oblique", StringComparison.OrdinalIgnoreCase);

    private static bool IsBold(string weight) =>
        weight.StartsWith("bold", StringComparison.OrdinalIgnoreCase)
            || int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600;

    private string Colour(string name) => (this[name] ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private bool Is(string name, string value) => string.Equals(this[name], value, StringComparison.OrdinalIgnoreCase);

    private bool Contains(string name, string value) => this[name]?.Contains(value, StringComparison.OrdinalIgnoreCase) == true;
}
