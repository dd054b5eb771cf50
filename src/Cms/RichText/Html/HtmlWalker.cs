using AngleSharp.Dom;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Reading;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>Goes through the elements of a page and collects blocks.</summary>
internal sealed class HtmlWalker(StyleRules rules, HtmlNotes notes, DataPictures pictures, CleaningReport report)
{
    // Pages nest some dozens deep; the stack holds some thousands.
    private const int Deepest = 200;

    private readonly HtmlPictures images = new(pictures, report);
    private BlockSink sink = new();
    private HtmlLine line = new();

    /// <summary>What stands in an element.</summary>
    public IReadOnlyList<Block> Read(IElement element) => Within(() => WalkChildren(element, new HtmlContext()));

    private IReadOnlyList<Block> Within(Action walk)
    {
        var (outerSink, outerLine) = (sink, line);
        (sink, line) = (new BlockSink(), new HtmlLine());
        walk();
        EndLine();
        var blocks = sink.Blocks;
        (sink, line) = (outerSink, outerLine);
        return blocks;
    }

    private void EndLine()
    {
        if (line.Take() is { Count: > 0 } inlines)
            sink.Add(new Block.Paragraph(inlines));
    }

    private void WalkChildren(IElement element, HtmlContext context)
    {
        if (context.Depth > Deepest)
        {
            report.Add(CleaningKind.TooDeep);
            line.Add(new Inline.Text(HtmlTree.TextOf(element), context.Marks, context.Font), context);
            return;
        }
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
                line.Add(new Inline.Text(text.Data, context.Marks, context.Font), context);
            else if (node is IElement child && child != context.Skipped)
                Walk(child, context with { Depth = context.Depth + 1 });
        }
    }

    private void Walk(IElement element, HtmlContext context)
    {
        var style = new HtmlStyle(rules.Of(element));
        if (IsDropped(element, style))
            return;
        var inner = context.Within(element, style);
        report.Add(CleaningKind.Insertions, element.LocalName == "ins"
            && (element.HasAttribute("cite") || element.HasAttribute("datetime")) ? 1 : 0);
        report.Add(CleaningKind.Formatting, style.IsDecorated || element.LocalName == "u" ? 1 : 0);
        switch (element.LocalName)
        {
            case "br":
                line.Add(new Inline.Break(), context);
                break;
            case "img":
                WalkImage(element, style, context);
                break;
            case "a":
                WalkLink(element, inner);
                break;
            case "hr":
                EndLine();
                sink.Add(new Block.Rule());
                break;
            case "pre":
                EndLine();
                sink.Add(new Block.Code(HtmlTree.TextOf(element)));
                break;
            case "table":
                EndLine();
                sink.Add(ReadTable(element, inner));
                break;
            case "ul" or "ol":
                EndLine();
                sink.Add(ReadList(element, inner));
                break;
            case "blockquote":
                EndLine();
                sink.Add(new Block.Quote(Within(() => WalkChildren(element, inner))));
                break;
            default:
                if (HtmlElements.IsBlock(element))
                    WalkBlock(element, style, inner);
                else
                    WalkChildren(element, inner);
                break;
        }
    }

    private bool IsDropped(IElement element, HtmlStyle style)
    {
        if (notes.IsNote(element) || notes.IsBackLink(element) || HtmlElements.IsSilent(element))
            return true;
        var kind = HtmlElements.DroppedAs(element, style);
        if (kind is { } dropped && IsWorthAWord(dropped, element))
            report.Add(dropped);
        return kind is not null;
    }

    private bool IsWorthAWord(CleaningKind kind, IElement element) => kind switch
    {
        CleaningKind.HiddenText => !string.IsNullOrWhiteSpace(HtmlTree.TextOf(element)),
        // Each line of a table of contents is an element of its own.
        CleaningKind.Contents => report[kind] == 0,
        _ => true,
    };

    private void WalkImage(IElement element, HtmlStyle style, HtmlContext context)
    {
        if (images.Take(element, style) is { } image)
            line.Add(image, context);
    }

    private void WalkLink(IElement element, HtmlContext context)
    {
        if (notes.IsComment(element))
            report.Add(CleaningKind.Comments);
        else if (notes.MarkedBy(element) is { } note)
            line.Add(new Inline.Note(note), context);
        else if (element.GetAttribute("href") is { Length: > 0 } href && LinkCleaning.Clean(href, report) is { } address)
            WalkChildren(element, context with { Link = new Inline.Link(address, []) });
        else
            WalkChildren(element, context);
    }

    private void WalkBlock(IElement element, HtmlStyle style, HtmlContext context)
    {
        EndLine();
        if (WordListItem.Of(element, style, report) is { } item)
        {
            var content = Within(() => WalkChildren(element, context with { Skipped = item.Marker }));
            sink.AddItem(item.Level, item.Number, content);
            return;
        }
        if (HtmlElements.HeadingLevel(element, style) is { } level)
        {
            AddHeading(level, Within(() => WalkChildren(element, context with { Marks = context.Marks & ~Marks.Bold })));
            return;
        }
        var role = HtmlElements.RoleOf(element);
        if (HtmlElements.IsQuote(element))
            sink.Add(new Block.Quote(Within(() => WalkChildren(element, context))));
        else if (role == ParagraphRole.Body)
            WalkChildren(element, context);
        else
            sink.Add(Within(() => WalkChildren(element, context)).Select(b => b is Block.Paragraph paragraph ? paragraph with { Role = role } : b));
        EndLine();
    }

    // Whatever stands within a heading is one line; pictures and lists come behind it.
    private void AddHeading(int level, IReadOnlyList<Block> content)
    {
        var lines = content.OfType<Block.Paragraph>().SelectMany((p, i) => i == 0 ? p.Inlines : p.Inlines.Prepend(new Inline.Break())).ToList();
        if (lines.Count > 0)
            sink.Add(new Block.Heading(level, lines));
        sink.Add(content.Where(b => b is not Block.Paragraph));
    }

    private IReadOnlyList<Block> ReadList(IElement list, HtmlContext context)
    {
        var ordered = list.LocalName == "ol";
        var start = ordered && int.TryParse(list.GetAttribute("start"), out var first) && first is >= 0 and < 1_000_000 ? first : 1;
        report.Add(CleaningKind.ListNumbering, ordered && list.GetAttribute("type") is "a" or "A" or "i" or "I" ? 1 : 0);
        var items = new List<List<Block>>();
        foreach (var child in list.Children)
        {
            if (IsDropped(child, new HtmlStyle(rules.Of(child))))
                continue;
            // Google Docs and old pages put a nested list beside its item, not into it.
            if (child.LocalName is "ul" or "ol" && items.Count > 0)
                items[^1].AddRange(ReadList(child, context.Within(child, new HtmlStyle(rules.Of(child)))));
            else
                items.Add([.. Within(() => Walk(child, context with { Depth = context.Depth + 1 }))]);
        }
        return items.Count == 0 ? [] : [new Block.List(ordered, start, items)];
    }

    private IReadOnlyList<Block> ReadTable(IElement table, HtmlContext context)
    {
        var builder = new TableBuilder(report);
        var captions = new List<Block>();
        foreach (var part in table.Children)
        {
            if (part.LocalName == "caption")
                captions.AddRange(Within(() => WalkChildren(part, context)));
            foreach (var row in part.LocalName == "tr" ? [part] : part.Children.Where(r => r.LocalName == "tr"))
                ReadRow(builder, row, context);
        }
        return [.. captions, .. builder.Build()];
    }

    private void ReadRow(TableBuilder builder, IElement row, HtmlContext context)
    {
        if (new HtmlStyle(rules.Of(row)).IsHidden)
            return;
        builder.BeginRow();
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            var style = new HtmlStyle(rules.Of(cell));
            if (style.IsHidden)
                continue;
            var inner = context.Within(cell, style) with { Depth = context.Depth + 3 };
            builder.AddCell(Within(() => WalkChildren(cell, inner)), Span(cell, "colspan"), Span(cell, "rowspan") - 1);
        }
    }

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out var span) && span > 1 ? span : 1;
}
