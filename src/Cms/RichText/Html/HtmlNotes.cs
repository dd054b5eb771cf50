using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>
/// Finds footnotes as Word, Google Docs, LibreOffice, our own pages and many others write them: a link to a place in the page where a
/// link leads back.
/// </summary>
internal sealed partial class HtmlNotes
{
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "div", "li", "p", "aside", "dd", "section", "td" };

    // Longer is no note but a chapter that leads back to its contents.
    private const int LongestNote = 4_000;
    private const int MostLinks = 2_000;

    private readonly Dictionary<IElement, int> order = [];
    private readonly Dictionary<IElement, string> marks = [];
    private readonly Dictionary<IElement, string> notes = [];
    private readonly HashSet<IElement> backLinks = [];
    private readonly HashSet<IElement> comments = [];
    private readonly HashSet<IElement> commentMarks = [];

    public HtmlNotes(IReadOnlyList<IElement> elements)
    {
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            order[element] = order.Count;
            foreach (var name in Names(element))
                places.TryAdd(name, element);
        }
        foreach (var link in elements.Where(e => TargetOf(e) is not null && Mark().IsMatch(HtmlTree.TextOf(e))).Take(MostLinks))
            Consider(link, places);
    }

    /// <summary>The id of the note that a link is the mark of.</summary>
    public string? MarkedBy(IElement link) => marks.GetValueOrDefault(link);

    /// <summary>Whether an element is the place of a note, which is read on its own.</summary>
    public bool IsNote(IElement element) => notes.ContainsKey(element) || comments.Contains(element);

    /// <summary>Whether a link leads to a reviewer's comment, which Google Docs and Word write as they write notes.</summary>
    public bool IsComment(IElement link) => commentMarks.Contains(link);

    public bool IsBackLink(IElement link) => backLinks.Contains(link);

    /// <summary>Elements that hold the notes, with their ids.</summary>
    public IEnumerable<(IElement Element, string Id)> All => notes.Select(n => (n.Key, n.Value));

    private void Consider(IElement link, Dictionary<string, IElement> places)
    {
        if (backLinks.Contains(link) || !places.TryGetValue(TargetOf(link)!, out var place) || HolderOf(place) is not { } holder)
            return;
        // The link leads to a note only if there a link leads back to it, or to what is around it.
        var here = HtmlTree.Around(link).Take(3).Concat(link.Children.Take(3)).SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        var back = HtmlTree.Elements(holder).Prepend(place).Take(200)
            .FirstOrDefault(e => TargetOf(e) is { } target && here.Contains(target));
        // Of two links to one another, the note is the later.
        if (back is null || marks.ContainsKey(back) || order[holder] < order[link] || HtmlTree.TextOf(holder).Length > LongestNote)
            return;
        backLinks.Add(back);
        if (IsOfComment(TargetOf(link)!))
        {
            commentMarks.Add(link);
            comments.Add(holder);
            return;
        }
        if (!notes.TryGetValue(holder, out var id))
            notes[holder] = id = $"n{notes.Count + 1}";
        marks[link] = id;
    }

    private static bool IsOfComment(string target) =>
        target.StartsWith("cmnt", StringComparison.Ordinal) || target.StartsWith("_msocom", StringComparison.Ordinal);

    private static IElement? HolderOf(IElement place)
    {
        var holder = HtmlTree.Around(place).Take(6).FirstOrDefault(e => Holders.Contains(e.LocalName));
        // Word and LibreOffice put a note's paragraphs into a division of its own.
        return holder is { LocalName: "p", ParentElement: { LocalName: "div" } division } && IsOneNote(division) ? division : holder;
    }

    private static bool IsOneNote(IElement division) =>
        (division.GetAttribute("style") ?? "").Contains("mso-element:footnote", StringComparison.OrdinalIgnoreCase)
        || (division.GetAttribute("style") ?? "").Contains("mso-element:endnote", StringComparison.OrdinalIgnoreCase)
        || (division.GetAttribute("id") ?? "").StartsWith("sdfootnote", StringComparison.Ordinal)
        || (division.GetAttribute("id") ?? "").StartsWith("sdendnote", StringComparison.Ordinal);

    private static string? TargetOf(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is { Length: > 1 } href && href[0] == '#' ? href[1..] : null;

    private static IEnumerable<string> Names(IElement element)
    {
        if (element.GetAttribute("id") is { Length: > 0 } id)
            yield return id;
        if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
            yield return name;
    }

    [GeneratedRegex(@"^\W{0,3}(?:\w{1,4}|[*†‡§])\W{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
