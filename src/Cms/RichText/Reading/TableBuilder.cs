using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Reading;

/// <summary>Makes a plain grid of a table with merged cells and whole documents in its cells.</summary>
internal sealed class TableBuilder(CleaningReport report)
{
    // As many as MarkdownOptions.MaxTableCells; more are not read.
    private const int MostCells = 50_000;
    private const int MostColumns = 100;

    private readonly List<List<IReadOnlyList<Block>>> rows = [];
    private readonly Dictionary<int, int> spans = [];
    private int cells;

    public void BeginRow()
    {
        rows.Add([]);
        FillSpans();
    }

    /// <param name="columns">Columns that the cell covers.</param>
    /// <param name="below">Rows below that it covers too.</param>
    public void AddCell(IReadOnlyList<Block> content, int columns = 1, int below = 0)
    {
        columns = Math.Clamp(columns, 1, MostColumns);
        if (rows.Count == 0 || rows[^1].Count + columns > MostColumns || (cells += columns) > MostCells)
            return;
        if (columns > 1 || below > 0)
            report.Add(CleaningKind.MergedCells);
        for (var i = 0; i < columns; i++)
        {
            if (below > 0)
                spans[rows[^1].Count] = Math.Min(below, MostCells);
            rows[^1].Add(i == 0 ? content : []);
        }
        FillSpans();
    }

    /// <summary>The table; or, when it only frames or arranges, what stands in it.</summary>
    public IReadOnlyList<Block> Build()
    {
        var filled = rows.Where(row => row.Any(cell => cell.Count > 0)).ToList();
        var columns = filled.Select(row => row.FindLastIndex(cell => cell.Count > 0) + 1).DefaultIfEmpty().Max();
        if (columns > 1 && filled.Count > 1 && !filled.Any(row => row.Any(HoldsTable)))
            return [new Block.Table([.. filled.Select(row => row.Take(columns).Select(Line).ToList())])];
        report.Add(CleaningKind.LayoutTables, filled.Count > 0 ? 1 : 0);
        return [.. filled.SelectMany(row => row).SelectMany(cell => cell)];
    }

    // Cells that a cell further up covers stay empty.
    private void FillSpans()
    {
        while (spans.TryGetValue(rows[^1].Count, out var left) && rows[^1].Count < MostColumns)
        {
            if (left > 1)
                spans[rows[^1].Count] = left - 1;
            else
                spans.Remove(rows[^1].Count);
            rows[^1].Add([]);
        }
    }

    private static bool HoldsTable(IReadOnlyList<Block> cell) => cell.Any(b => b is Block.Table);

    private IReadOnlyList<Inline> Line(IReadOnlyList<Block> cell)
    {
        var lines = cell.SelectMany(LinesOf).Where(line => line.Count > 0).ToList();
        report.Add(CleaningKind.CellParagraphs, lines.Count(line => !string.IsNullOrWhiteSpace(Inlines.TextOf(line))) > 1 ? 1 : 0);
        return [.. lines.SelectMany((line, i) => i == 0 ? line : line.Prepend(new Inline.Text(" ")))];
    }

    private static IEnumerable<IReadOnlyList<Inline>> LinesOf(Block block) => block switch
    {
        Block.Paragraph paragraph => [paragraph.Inlines],
        Block.Heading heading => [heading.Inlines],
        Block.List list => list.Items.SelectMany(item => item).SelectMany(LinesOf),
        Block.Quote quote => quote.Blocks.SelectMany(LinesOf),
        Block.Code code => [[new Inline.Text(code.Text, Marks.Code)]],
        Block.Figure figure => [[new Inline.Image(figure.Picture, figure.Alt)]],
        _ => [],
    };
}
