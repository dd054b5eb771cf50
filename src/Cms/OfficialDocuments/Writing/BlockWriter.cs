using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>The text of an official document.</summary>
internal static class BlockWriter
{
    private static readonly Prose Text = new() { Alignment = JustificationValues.Both, Before = 120, FirstLine = 567 };
    private static readonly Prose InTable = new() { Size = Prose.SmallSize, Before = 40, After = 40 };

    public static IEnumerable<OpenXmlElement> Write(DocumentBlock block, PageLayout page) => block switch
    {
        DocumentHeading heading => [(Text with { Bold = true, KeepWithNext = true, Style = DocumentStyles.Heading(heading.Level) }).Write(heading.Text)],
        DocumentParagraph paragraph => [Text.Write(paragraph.Text)],
        DocumentList list => list.Items.Select(item => Text.Write("- " + item)),
        DocumentTable table => Write(table, page),
        _ => throw new ArgumentException($"A block that nobody writes: {block.GetType().Name}.", nameof(block)),
    };

    private static IEnumerable<OpenXmlElement> Write(DocumentTable table, PageLayout page)
    {
        if (table.Columns.Count == 0)
            throw new ArgumentException("A table has at least one column.", nameof(table));
        yield return table.Caption is { } caption
            ? (Text with { Bold = true, FirstLine = 0, After = 80, Alignment = JustificationValues.Center, KeepWithNext = true }).Write(caption)
            : new Prose { Size = 12 }.Write("");
        yield return Data(table, Grid.Share(page.TextWidth, table.Columns.Select(c => c.Width).ToList()));
        yield return new Prose { Size = 12 }.Write("");
    }

    private static Table Data(DocumentTable table, int[] widths)
    {
        var written = Grid.Make(widths, borders: true);
        written.Append(Head(table, widths));
        foreach (var row in table.Rows)
            written.Append(Row(table, widths, row, InTable));
        if (table.Total is { } total)
            written.Append(Row(table, widths, total, InTable with { Bold = true }));
        return written;
    }

    private static TableRow Head(DocumentTable table, int[] widths)
    {
        var prose = InTable with { Bold = true, Alignment = JustificationValues.Center };
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < widths.Length; i++)
            row.Append(Grid.Cell(widths[i], [prose.Write(table.Columns[i].Title)], centred: true));
        return row;
    }

    private static TableRow Row(DocumentTable table, int[] widths, IReadOnlyList<string> cells, Prose prose)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < widths.Length; i++)
        {
            var text = i < cells.Count ? cells[i] : "";
            row.Append(Grid.Cell(widths[i], [(prose with { Alignment = Justification(table.Columns[i].Alignment) }).Write(text)]));
        }

        return row;
    }

    private static JustificationValues Justification(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Centre => JustificationValues.Center,
        ColumnAlignment.Right => JustificationValues.Right,
        _ => JustificationValues.Left,
    };
}
