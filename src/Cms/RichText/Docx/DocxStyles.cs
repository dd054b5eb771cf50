using System.Globalization;
using System.Text.RegularExpressions;
using CommsPortal.Cms.RichText.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>What the styles of a document say about its paragraphs and runs, each with those it is based on.</summary>
internal sealed partial class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles;
    private readonly string? defaultParagraph;
    private readonly OpenXmlElement? defaults;

    public DocxStyles(Styles? definitions)
    {
        var all = definitions?.Elements<Style>().Where(s => s.StyleId?.Value is not null).ToList() ?? [];
        styles = all.DistinctBy(s => s.StyleId!.Value!).ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);
        defaultParagraph = all.FirstOrDefault(s => s.Type?.InnerText == "paragraph" && s.Default?.Value == true)?.StyleId?.Value;
        defaults = definitions?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
    }

    /// <summary>0 for a heading of the first level; null for what is no heading.</summary>
    public int? OutlineLevel(ParagraphProperties? paragraph)
    {
        var level = paragraph?.OutlineLevel?.Val?.Value
            ?? ChainOf(paragraph).Select(s => s.StyleParagraphProperties?.OutlineLevel?.Val?.Value ?? LevelIn(NameOf(s))).FirstOrDefault(l => l is not null);
        return level is >= 0 and < 9 ? level : null;
    }

    public ParagraphRole RoleOf(ParagraphProperties? paragraph) => Names(paragraph).Select(name => name switch
    {
        "title" => ParagraphRole.Title,
        "subtitle" => ParagraphRole.Subtitle,
        "caption" or "illustration" or "figure" => ParagraphRole.Caption,
        _ => ParagraphRole.Body,
    }).FirstOrDefault(role => role != ParagraphRole.Body);

    public bool IsQuote(ParagraphProperties? paragraph) =>
        Names(paragraph).Any(n => n is "quote" or "intense quote" or "quotations" or "block text");

    public bool IsContents(ParagraphProperties? paragraph) => Names(paragraph).Any(n => Contents().IsMatch(n));

    /// <summary>The numbering that a paragraph's style gives it.</summary>
    public NumberingProperties? NumberingOf(ParagraphProperties? paragraph) =>
        ChainOf(paragraph).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    /// <summary>The numbering of a style that other numberings refer to by its id.</summary>
    public NumberingProperties? NumberingOf(string style) =>
        ChainOf(style).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    /// <summary>A property of a run: its own, of its character style, of its paragraph's style, of the document.</summary>
    public T? Find<T>(RunProperties? run, ParagraphProperties? paragraph)
        where T : OpenXmlElement =>
        run?.GetFirstChild<T>()
        ?? ChainOf(run?.RunStyle?.Val?.Value).Concat(ChainOf(paragraph))
            .Select(s => s.StyleRunProperties?.GetFirstChild<T>()).FirstOrDefault(p => p is not null)
        ?? defaults?.GetFirstChild<T>();

    public bool IsOn<T>(RunProperties? run, ParagraphProperties? paragraph)
        where T : OnOffType => Find<T>(run, paragraph) is { } found && (found.Val is null || found.Val.Value);

    private IEnumerable<string> Names(ParagraphProperties? paragraph) => ChainOf(paragraph).Select(NameOf);

    private static string NameOf(Style style) => (style.StyleName?.Val?.Value ?? "").ToLowerInvariant();

    private IEnumerable<Style> ChainOf(ParagraphProperties? paragraph) =>
        ChainOf(paragraph?.ParagraphStyleId?.Val?.Value ?? defaultParagraph);

    private IEnumerable<Style> ChainOf(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? LevelIn(string name) =>
        Heading().Match(name) is { Success: true } heading ? int.Parse(heading.Groups["level"].Value, CultureInfo.InvariantCulture) - 1 : null;

    [GeneratedRegex(@"^heading (?<level>[1-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:toc|contents) (?:\d|heading)$|^table of figures$", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();
}
