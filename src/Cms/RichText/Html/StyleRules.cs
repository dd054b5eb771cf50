using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>What a page's own style sheets say about elements of a class or a name; enough for what word processors write.</summary>
internal sealed partial class StyleRules
{
    private const int MostRules = 5_000;

    private readonly Dictionary<string, Dictionary<string, string>> rules = new(StringComparer.OrdinalIgnoreCase);

    public StyleRules(IEnumerable<IElement> elements)
    {
        foreach (var sheet in elements.Where(e => e.LocalName == "style").Select(HtmlTree.TextOf))
            Read(Noise().Replace(sheet, " "));
    }

    /// <summary>The declarations for an element: by its name, by its classes, and its own.</summary>
    public IReadOnlyDictionary<string, string> Of(IElement element)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Take(values, element.LocalName);
        foreach (var name in (element.GetAttribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(20))
        {
            Take(values, "." + name);
            Take(values, $"{element.LocalName}.{name}");
        }
        Declarations.ReadInto(values, element.GetAttribute("style"));
        return values;
    }

    private void Take(Dictionary<string, string> values, string selector)
    {
        if (!rules.TryGetValue(selector, out var declared))
            return;
        foreach (var (name, value) in declared)
            values[name] = value;
    }

    private void Read(string sheet)
    {
        foreach (var rule in sheet.Split('}').Take(MostRules))
        {
            var brace = rule.IndexOf('{', StringComparison.Ordinal);
            if (brace < 0)
                continue;
            foreach (var selector in rule[..brace].Split(',').Select(s => s.Trim()).Where(s => Simple().IsMatch(s)))
            {
                if (!rules.TryGetValue(selector, out var declared) && rules.Count < MostRules)
                    rules[selector] = declared = new Dictionary<string, string>(StringComparer.Ordinal);
                if (declared is not null)
                    Declarations.ReadInto(declared, rule[(brace + 1)..]);
            }
        }
    }

    [GeneratedRegex(@"/\*.*?\*/|<!--|-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9]*(?:\.[\w-]+)?$|^\.[\w-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Simple();
}
