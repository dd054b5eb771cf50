using System.Globalization;
using CommsPortal.Cms.Markdown.Core;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Tables;

internal sealed class TableRenderer : MarkdownObjectRenderer<BodyRenderer, Table>
{
    protected override void Write(BodyRenderer renderer, Table obj)
    {
        renderer.Tables++;
        renderer.Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"");
        renderer.Attribute("aria-label", string.Format(CultureInfo.InvariantCulture, renderer.Labels.Table, renderer.Tables));
        renderer.Write(">\n<table>\n");
        WriteRows(renderer, obj, obj.OfType<TableRow>().Where(r => r.IsHeader), "thead", "th");
        WriteRows(renderer, obj, obj.OfType<TableRow>().Where(r => !r.IsHeader), "tbody", "td");
        renderer.Write("</table>\n</div>\n");
    }

    private static void WriteRows(BodyRenderer renderer, Table table, IEnumerable<TableRow> rows, string group, string cell)
    {
        var open = false;
        foreach (var row in rows)
        {
            if (!open)
                renderer.Write('<').Write(group).Write(">\n");
            open = true;
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(renderer, table, (TableCell)row[i], i, IsEmpty((TableCell)row[i]) ? "td" : cell);
            renderer.Write("</tr>\n");
        }
        if (open)
            renderer.Write("</").Write(group).Write(">\n");
    }

    // An empty cell names no column.
    private static bool IsEmpty(TableCell cell) => cell.All(block => block is LeafBlock { Inline: null or { FirstChild: null } });

    private static void WriteCell(BodyRenderer renderer, Table table, TableCell cell, int index, string element)
    {
        renderer.Write('<').Write(element);
        if (element == "th")
            renderer.Attribute("scope", "col");
        if (index < table.ColumnDefinitions.Count && AlignmentClass(table.ColumnDefinitions[index].Alignment) is { } name)
            renderer.Attribute("class", name);
        renderer.Write('>');
        renderer.Children(cell, implicitParagraph: true);
        renderer.Write("</").Write(element).Write('>');
    }

    private static string? AlignmentClass(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Right => "align-right",
        TableColumnAlign.Center => "align-center",
        _ => null,
    };
}
