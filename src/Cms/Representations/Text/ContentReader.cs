using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.Representations.Text;

/// <summary>Reads the HTML of an article's content, which has only the elements that our own renderer writes, into blocks.</summary>
internal sealed class ContentReader
{
    private readonly Dictionary<Picture, ContentFigure> figures = [];
    private readonly Dictionary<string, IReadOnlyList<Block>> notes = new(StringComparer.Ordinal);
    private readonly List<(string Number, string Text)> numbers = [];

    /// <param name="html">As <see cref="Html.ArticleHtml.Content"/> gives it.</param>
    public static ArticleContentBlocks Read(string html)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument("<body>" + html);
        var reader = new ContentReader();
        var blocks = reader.Blocks(page.Body!);
        return new ArticleContentBlocks(new RichDocument(blocks, reader.notes), reader.figures, reader.numbers);
    }

    private List<Block> Blocks(IElement container)
    {
        var blocks = new List<Block>();
        var loose = new List<Inline>();
        foreach (var node in container.ChildNodes)
        {
            if (node is IElement element && IsBlock(element))
            {
                AddParagraph(blocks, loose);
                blocks.AddRange(Read(element));
            }
            else
            {
                AddInlines(loose, node, Marks.None);
            }
        }

        AddParagraph(blocks, loose);
        return blocks;
    }

    private static bool IsBlock(IElement element) => element.LocalName is
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "blockquote" or "table" or "div" or "section" or "aside" or "figure"
        or "hr" or "pre";

    private IEnumerable<Block> Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "p" or "aside":
                return Lines(element) is { Count: > 0 } line ? [new Block.Paragraph(line)] : [];
            case ['h', var level] when char.IsAsciiDigit(level):
                return [new Block.Heading(level - '0', Lines(element))];
            case "ul" or "ol":
                return [List(element)];
            case "blockquote":
                return [new Block.Quote(Blocks(element))];
            case "table":
                return [Table(element)];
            case "hr":
                return [new Block.Rule()];
            case "pre":
                return [new Block.Code(element.TextContent.TrimEnd('\n'))];
            case "figure":
                return element.ClassList.Contains("pull-quote") ? [PullQuote(element)] : Figure(element);
            case "section" when element.ClassList.Contains("footnotes"):
                ReadNotes(element);
                return [];
            default:
                return Blocks(element);
        }
    }

    private Block.List List(IElement list)
    {
        var items = list.Children.Where(c => c.LocalName == "li").ToList();
        if (list.ClassList.Contains("numbers"))
            numbers.AddRange(items.Select(NumberOf).Where(n => n.Number.Length > 0));
        var start = int.TryParse(list.GetAttribute("start"), out var first) ? first : 1;
        return new Block.List(list.LocalName == "ol", start, [.. items.Select(i => (IReadOnlyList<Block>)Blocks(i))]);
    }

    private static (string Number, string Text) NumberOf(IElement item)
    {
        var number = item.QuerySelector("strong.number")?.TextContent.Trim() ?? "";
        var text = string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (number, text.StartsWith(number, StringComparison.Ordinal) ? text[number.Length..].Trim() : text);
    }

    private static Block.Table Table(IElement table) => new(
        [.. table.QuerySelectorAll("tr").Select(row => (IReadOnlyList<IReadOnlyList<Inline>>)[.. row.Children.Select(cell => (IReadOnlyList<Inline>)Lines(cell))])]);

    private Block.Quote PullQuote(IElement figure)
    {
        var blocks = figure.QuerySelector("blockquote") is { } quote ? Blocks(quote) : [];
        if (figure.QuerySelector("figcaption") is { } by && Lines(by) is { Count: > 0 } line)
            blocks.Add(new Block.Paragraph([new Inline.Text("— "), .. line]));
        return new Block.Quote(blocks);
    }

    private IEnumerable<Block> Figure(IElement figure)
    {
        if (figure.QuerySelector("img") is not { } image || image.GetAttribute("src") is not { Length: > 0 } address)
            yield break;
        var credit = figure.QuerySelector("figcaption .credit");
        var creditText = credit?.TextContent.Trim() ?? "";
        credit?.Remove();
        var caption = figure.QuerySelector("figcaption")?.TextContent.Trim() ?? "";
        var picture = new Picture(address, () => Stream.Null);
        var srcset = figure.QuerySelectorAll("source, img").Select(e => (e.GetAttribute("type") ?? "image/jpeg", e.GetAttribute("srcset") ?? "")).ToList();
        figures[picture] = new ContentFigure(address, image.GetAttribute("alt") ?? "", caption, creditText, srcset);
        yield return new Block.Figure(picture, image.GetAttribute("alt") ?? "", string.Join(" ", new[] { caption, creditText }.Where(t => t.Length > 0)));
    }

    private void ReadNotes(IElement section)
    {
        foreach (var note in section.QuerySelectorAll("li[id]"))
        {
            foreach (var back in note.QuerySelectorAll("a[href^='#']"))
                back.Remove();
            notes[note.Id!] = Blocks(note);
        }
    }

    private static void AddParagraph(List<Block> blocks, List<Inline> loose)
    {
        if (Trim(loose) is { Count: > 0 } line)
            blocks.Add(new Block.Paragraph(line));
        loose.Clear();
    }

    private static List<Inline> Lines(IElement element)
    {
        var line = new List<Inline>();
        foreach (var node in element.ChildNodes)
            AddInlines(line, node, Marks.None);
        return Trim(line);
    }

    private static void AddInlines(List<Inline> line, INode node, Marks marks)
    {
        switch (node)
        {
            case IText text:
                line.Add(new Inline.Text(Flat(text.Data), marks));
                break;
            case IElement { LocalName: "br" }:
                line.Add(new Inline.Break());
                break;
            case IElement { LocalName: "sup" } sup when sup.Children is [{ LocalName: "a" } mark] && mark.GetAttribute("href") is ['#', .. var id]:
                line.Add(new Inline.Note(id));
                break;
            case IElement { LocalName: "a" } link when link.GetAttribute("href") is { Length: > 0 } address && address[0] != '#':
                line.Add(new Inline.Link(address, Children(link, marks)));
                break;
            case IElement element:
                line.AddRange(Children(element, marks | MarkOf(element.LocalName)));
                break;
        }
    }

    private static List<Inline> Children(IElement element, Marks marks)
    {
        var inner = new List<Inline>();
        foreach (var node in element.ChildNodes)
            AddInlines(inner, node, marks);
        return inner;
    }

    private static Marks MarkOf(string name) => name switch
    {
        "strong" => Marks.Bold,
        "em" => Marks.Italic,
        "del" => Marks.Strike,
        "sup" => Marks.Superscript,
        "sub" => Marks.Subscript,
        "code" => Marks.Code,
        _ => Marks.None,
    };

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    // White space at the ends of a line is how the HTML is laid out.
    private static List<Inline> Trim(List<Inline> line)
    {
        var trimmed = Inlines.Join(line).ToList();
        if (trimmed is [Inline.Text first, ..])
            trimmed[0] = first with { Value = first.Value.TrimStart() };
        if (trimmed is [.., Inline.Text last])
            trimmed[^1] = last with { Value = last.Value.TrimEnd() };
        trimmed.RemoveAll(i => i is Inline.Text { Value.Length: 0 });
        return trimmed;
    }
}
