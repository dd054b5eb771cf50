using CommsPortal.Cms.OfficialDocuments.Writing;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Cms.RichText.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Inline = CommsPortal.Cms.RichText.Model.Inline;

namespace CommsPortal.Cms.Press.Kits.Docx;

/// <summary>Blocks of an article as elements of a Word file. Pictures are beside the text in the kit; the text names the file of each.</summary>
internal sealed class DocxBlocks(
    MainDocumentPart main, ListNumbers lists, int width, ArticleContentBlocks content, IReadOnlyDictionary<Guid, int> pictures, ArticleLabels labels)
{
    private const int Deepest = 8;
    private const string Spacing = "120";
    private readonly List<string> notes = [];
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);

    public IEnumerable<OpenXmlElement> Write(RichDocument document)
    {
        var written = document.Blocks.SelectMany(b => Block(b, 0)).ToList();
        for (var i = 0; i < notes.Count; i++)
        {
            if (!document.Notes.TryGetValue(notes[i], out var blocks))
                continue;
            var line = blocks.OfType<Block.Paragraph>().SelectMany(p => p.Inlines).ToList();
            written.Add(Paragraph(null, [new Inline.Text($"[{i + 1}] "), .. line]));
        }

        return written;
    }

    private IEnumerable<OpenXmlElement> Block(Block block, int depth) => block switch
    {
        RichText.Model.Block.Paragraph paragraph => [Paragraph(null, paragraph.Inlines)],
        RichText.Model.Block.Heading heading => [Heading(heading)],
        RichText.Model.Block.List list => List(list, depth),
        RichText.Model.Block.Quote quote => quote.Blocks.SelectMany(b => Block(b, depth)).Select(Indented),
        RichText.Model.Block.Table table => Table(table),
        RichText.Model.Block.Figure figure => [Figure(figure)],
        RichText.Model.Block.Code code => [new Prose().Write(code.Text)],
        _ => [new Prose { Alignment = JustificationValues.Center }.Write("* * *")],
    };

    private Paragraph Heading(Block.Heading heading)
    {
        var properties = new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = DocumentStyles.Heading(heading.Level <= 2 ? 1 : 2) },
            KeepNext = new KeepNext(),
            SpacingBetweenLines = new SpacingBetweenLines { Before = "240", After = Spacing },
        };
        return Paragraph(properties, Inlines.Map(heading.Inlines, t => t with { Marks = t.Marks | Marks.Bold }));
    }

    private IEnumerable<OpenXmlElement> List(Block.List list, int depth)
    {
        var number = lists.Of(list.Ordered, list.Start);
        foreach (var item in list.Items)
        {
            var first = true;
            foreach (var block in item)
            {
                if (first && block is RichText.Model.Block.Paragraph paragraph)
                    yield return Paragraph(Numbered(number, depth), paragraph.Inlines);
                else
                {
                    foreach (var element in Block(block, Math.Min(depth + 1, Deepest)))
                        yield return element;
                }

                first = false;
            }
        }
    }

    private static ParagraphProperties Numbered(int number, int depth) => new()
    {
        NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = depth }, new NumberingId { Val = number }),
        SpacingBetweenLines = new SpacingBetweenLines { After = "60" },
    };

    private static OpenXmlElement Indented(OpenXmlElement element)
    {
        if (element is Paragraph { ParagraphProperties: { } properties })
            properties.Indentation ??= new Indentation { Left = "567" };
        return element;
    }

    private IEnumerable<OpenXmlElement> Table(Block.Table table)
    {
        var columns = table.Rows.Max(r => r.Count);
        if (columns == 0)
            yield break;
        var widths = Grid.Share(width, [.. Enumerable.Repeat(1, columns)]);
        var written = Grid.Make(widths, borders: true);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = new TableRow(r == 0 ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            for (var c = 0; c < columns; c++)
            {
                IReadOnlyList<Inline> line = c < table.Rows[r].Count ? table.Rows[r][c] : [];
                row.Append(Grid.Cell(widths[c], [Paragraph(null, r == 0 ? Inlines.Map(line, t => t with { Marks = t.Marks | Marks.Bold }) : line)]));
            }

            written.Append(row);
        }

        yield return written;
        yield return new Prose { Size = 12 }.Write("");
    }

    private Paragraph Figure(Block.Figure figure)
    {
        var source = content.Figures.GetValueOrDefault(figure.Picture);
        var file = source?.MediaId is { } id && pictures.TryGetValue(id, out var number) ? $"{labels.Image} {number}" : labels.Image;
        var caption = figure.Caption.Length > 0 ? figure.Caption : figure.Alt;
        return new Prose { Size = Prose.SmallSize, Italic = true, After = 120 }.Write($"[{file}: {caption}]");
    }

    private Paragraph Paragraph(ParagraphProperties? properties, IReadOnlyList<Inline> line)
    {
        var paragraph = new Paragraph(properties ?? new ParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { After = Spacing } });
        foreach (var inline in line)
            Append(paragraph, inline);
        return paragraph;
    }

    private void Append(OpenXmlCompositeElement parent, Inline inline)
    {
        switch (inline)
        {
            case Inline.Text text:
                parent.Append(Run(text));
                break;
            case Inline.Break:
                parent.Append(new Run(new Break()));
                break;
            case Inline.Note note:
                parent.Append(Run(new Inline.Text($"[{NumberOf(note.Id)}]")));
                break;
            case Inline.Link link when Uri.TryCreate(link.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto":
                var hyperlink = new Hyperlink { Id = IdOf(link.Address) };
                foreach (var inner in link.Inlines)
                    Append(hyperlink, inner);
                parent.Append(hyperlink);
                break;
            case Inline.Link link:
                foreach (var inner in link.Inlines)
                    Append(parent, inner);
                break;
        }
    }

    private static Run Run(Inline.Text text)
    {
        var marks = text.Marks;
        return new Run(
            new RunProperties
            {
                Bold = marks.HasFlag(Marks.Bold) ? new Bold() : null,
                Italic = marks.HasFlag(Marks.Italic) ? new Italic() : null,
                Strike = marks.HasFlag(Marks.Strike) ? new Strike() : null,
                VerticalTextAlignment = marks.HasFlag(Marks.Superscript) ? new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }
                    : marks.HasFlag(Marks.Subscript) ? new VerticalTextAlignment { Val = VerticalPositionValues.Subscript } : null,
            },
            new Text(Prose.Clean(text.Value)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private string IdOf(string address)
    {
        if (!links.TryGetValue(address, out var id))
            links[address] = id = main.AddHyperlinkRelationship(new Uri(address), isExternal: true).Id;
        return id;
    }

    private int NumberOf(string note)
    {
        if (notes.IndexOf(note) is var known and >= 0)
            return known + 1;
        notes.Add(note);
        return notes.Count;
    }
}
