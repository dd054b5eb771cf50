using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>Tables: with borders for data, without for what stands side by side.</summary>
internal static class Grid
{
    /// <summary>Two columns without borders.</summary>
    public static Table Aside(int left, int right, IEnumerable<Paragraph> leftTexts, IEnumerable<Paragraph> rightTexts)
    {
        var table = Make([left, right], borders: false);
        table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(left, leftTexts), Cell(right, rightTexts)));
        return table;
    }

    /// <param name="widths">Of the columns, twentieths of a point.</param>
    public static Table Make(IReadOnlyList<int> widths, bool borders)
    {
        var sides = borders ? 85 : 0;
        var properties = new TableProperties
        {
            TableWidth = new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            TableBorders = borders ? Lines() : null,
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableCellMarginDefault = new TableCellMarginDefault(
                new TableCellLeftMargin { Width = (short)sides, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = (short)sides, Type = TableWidthValues.Dxa }),
        };
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
    }

    /// <summary>A cell; Word wants at least one paragraph in it.</summary>
    public static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs, bool centred = false)
    {
        var cell = new TableCell(new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            TableCellVerticalAlignment = centred ? new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center } : null,
        });
        cell.Append(paragraphs.DefaultIfEmpty(new Paragraph()));
        return cell;
    }

    /// <summary>Shares a width out; the last column takes what rounding leaves.</summary>
    public static int[] Share(int width, IReadOnlyList<int> parts)
    {
        var whole = Math.Max(1, parts.Sum(part => Math.Max(1, part)));
        var shares = parts.Select(part => width * Math.Max(1, part) / whole).ToArray();
        if (shares.Length > 0)
            shares[^1] += width - shares.Sum();
        return shares;
    }

    private static TableBorders Lines() => new(
        Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
