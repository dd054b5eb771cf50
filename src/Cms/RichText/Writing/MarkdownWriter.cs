using System.Globalization;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.RichText.Writing;

/// <summary>
/// Writes a document in the portal's Markdown. Rendered, it has the document's text, whatever stands in it; marks that Markdown
/// cannot show where they are, are left out.
/// </summary>
/// <param name="media">The media library's ids of pictures; those that are not in it are left out.</param>
/// <param name="firstNote">Number of the first footnote, 1 or more: higher when the text goes into one that has notes already.</param>
public sealed class MarkdownWriter(IReadOnlyDictionary<Picture, Guid> media, int firstNote = 1)
{
    // Every list counts twice towards MarkdownOptions.MaxNesting: once itself, once its item.
    private const int DeepestNesting = 12;
    private const int HighestHeading = 2;
    private const int LowestHeading = 6;

    private readonly Stack<int> enclosing = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<List<string>> notes = [];
    private RichDocument document = RichDocument.Of();
    private InlineWriter inlines = new(media, _ => null);

    public static string Write(RichDocument document, IReadOnlyDictionary<Picture, Guid> media, int firstNote = 1)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new MarkdownWriter(media, firstNote).Write(document);
    }

    private string Write(RichDocument written)
    {
        document = written;
        inlines = new InlineWriter(media, NumberOf);
        var lines = Blocks(written.Blocks, 0);
        foreach (var note in notes)
            lines.AddRange([.. lines.Count == 0 ? Array.Empty<string>() : [""], .. note]);
        return string.Join('\n', lines);
    }

    // Numbers follow the order of the marks; a note in which nothing stands has none.
    private int? NumberOf(string id)
    {
        if (numbers.TryGetValue(id, out var known))
            return known;
        if (!document.Notes.TryGetValue(id, out var blocks) || NoteOf(blocks) is not { Count: > 0 } lines)
            return null;
        var number = numbers[id] = firstNote + notes.Count;
        notes.Add([.. Indented(lines, string.Create(CultureInfo.InvariantCulture, $"[^{number}]: "), "    ")]);
        return number;
    }

    private List<string> NoteOf(IReadOnlyList<Block> blocks)
    {
        var outside = inlines;
        inlines = new InlineWriter(media, _ => null);
        var lines = Blocks([.. blocks.SelectMany(ParagraphsOf)], 1);
        inlines = outside;
        return lines;
    }

    // Within a note there is room for paragraphs and pictures only.
    private static IEnumerable<Block> ParagraphsOf(Block block) => block switch
    {
        Block.Heading heading => [new Block.Paragraph(heading.Inlines)],
        Block.List list => list.Items.SelectMany(item => item).SelectMany(ParagraphsOf),
        Block.Quote quote => quote.Blocks.SelectMany(ParagraphsOf),
        Block.Table table => table.Rows.Select(row => new Block.Paragraph([.. row.SelectMany(cell => cell.Append(new Inline.Text(" ")))])),
        Block.Code code => [new Block.Paragraph([new Inline.Text(code.Text)])],
        Block.Rule => [],
        _ => [block],
    };

    private List<string> Blocks(IReadOnlyList<Block> blocks, int depth, bool tight = false)
    {
        var lines = new List<string>();
        Block? previous = null;
        var alternate = false;
        foreach (var block in depth > DeepestNesting ? Flat(blocks) : blocks)
        {
            // Two lists of one kind in a row would be one.
            alternate = block is Block.List list && previous is Block.List before && list.Ordered == before.Ordered && !alternate;
            var written = Lines(block, depth, alternate);
            if (written.Count == 0)
                continue;
            if (lines.Count > 0 && !tight)
                lines.Add("");
            lines.AddRange(written);
            previous = block;
        }
        return lines;
    }

    private static IEnumerable<Block> Flat(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Block.Quote quote => Flat(quote.Blocks),
        Block.List list => list.Items.SelectMany(Flat),
        _ => [b],
    });

    private List<string> Lines(Block block, int depth, bool alternate) => block switch
    {
        Block.Paragraph paragraph => Paragraph(inlines.Write(paragraph.Inlines)),
        Block.Heading heading => Heading(heading),
        Block.List list => ListOf(list, depth + 1, alternate),
        Block.Table table => Table(table),
        Block.Quote quote => [.. Blocks(quote.Blocks, depth + 1).Select(line => line.Length == 0 ? ">" : "> " + line)],
        Block.Code code => Code(code.Text),
        Block.Figure figure => media.TryGetValue(figure.Picture, out var id) ? [FigureText.Of(id, figure.Alt, figure.Caption)] : [],
        Block.Rule => ["***"],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static List<string> Paragraph(string text) => text.Length == 0 ? [] : [.. text.Split('\n').Select(MarkdownEscape.LineStart)];

    private List<string> Heading(Block.Heading heading)
    {
        var text = MarkdownEscape.HeadingEnd(inlines.Write(heading.Inlines, oneLine: true));
        if (text.Length == 0)
            return [];
        // One level at a time, as rendering shows them.
        while (enclosing.Count > 0 && enclosing.Peek() >= heading.Level)
            enclosing.Pop();
        enclosing.Push(heading.Level);
        return [$"{new string('#', Math.Min(HighestHeading + enclosing.Count - 1, LowestHeading))} {text}"];
    }

    private List<string> ListOf(Block.List list, int depth, bool alternate)
    {
        var lines = new List<string>();
        var tight = list.Items.All(IsSimple);
        var number = Math.Max(0, list.Start);
        foreach (var item in list.Items)
        {
            var written = Blocks(item, depth, tight);
            if (written.Count == 0)
                continue;
            var marker = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{(alternate ? ')' : '.')} ") : alternate ? "* " : "- ";
            if (lines.Count > 0 && !tight)
                lines.Add("");
            lines.AddRange(Indented(written, marker, new string(' ', marker.Length)));
        }
        return lines;
    }

    // A paragraph and lists below it: nothing that would need an empty line.
    private static bool IsSimple(IReadOnlyList<Block> item) =>
        item is [Block.Paragraph]
        || item is [Block.Paragraph, Block.List list] && (!list.Ordered || list.Start == 1) && list.Items.All(IsSimple);

    private static IEnumerable<string> Indented(List<string> lines, string first, string rest) =>
        lines.Select((line, i) => i == 0 ? first + line : line.Length == 0 ? "" : rest + line);

    private List<string> Table(Block.Table table)
    {
        var rows = table.Rows.Select(row => row.Select(cell => inlines.Write(cell, oneLine: true)).ToList()).ToList();
        var columns = rows.Select(r => r.Count).DefaultIfEmpty().Max();
        if (columns == 0)
            return [];
        foreach (var row in rows)
            row.AddRange(Enumerable.Repeat("", columns - row.Count));
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
        return lines;
    }

    // Dashes and colons alone would be taken for the line below the header.
    private static string Cell(string text) => text.Length > 0 && text.All(c => c is '-' or ':') ? '\\' + text : text;

    private static List<string> Code(string text)
    {
        var printable = string.Concat(text.ReplaceLineEndings("\n").Select(c => char.IsControl(c) && c != '\n' ? ' ' : c));
        var lines = VietnameseText.Normalize(printable).Trim('\n').Split('\n');
        var longest = lines.Select(line => line.TrimStart()).Where(line => line.StartsWith("```", StringComparison.Ordinal))
            .Select(line => line.TakeWhile(c => c == '`').Count()).DefaultIfEmpty(2).Max();
        var fence = new string('`', longest + 1);
        return [fence, .. lines.Select(line => line.TrimEnd()), fence];
    }
}
