namespace CommsPortal.Cms.RichText.Model;

/// <summary>
/// A text from a word processor or a web page, reduced to what an article can have. Readers make it, cleaning rewrites it, the Markdown
/// writer writes it out.
/// </summary>
/// <param name="Notes">Footnotes and endnotes by the ids that <see cref="Inline.Note"/> names.</param>
public sealed record RichDocument(IReadOnlyList<Block> Blocks, IReadOnlyDictionary<string, IReadOnlyList<Block>> Notes)
{
    public static RichDocument Of(params IReadOnlyList<Block> blocks) => new(blocks, new Dictionary<string, IReadOnlyList<Block>>());

    /// <summary>Every line of inlines, in reading order; those of notes last. The inlines of a link are not a line of their own.</summary>
    public IEnumerable<IReadOnlyList<Inline>> Lines() =>
        Notes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value).Prepend(Blocks).SelectMany(LinesOf);

    /// <summary>Every figure, those of notes last.</summary>
    public IEnumerable<Block.Figure> Figures() =>
        Notes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value).Prepend(Blocks).SelectMany(FiguresOf);

    /// <summary>The document with every sequence of blocks rewritten, the inner ones first.</summary>
    public RichDocument MapBlocks(Func<IReadOnlyList<Block>, IReadOnlyList<Block>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new RichDocument(Map(Blocks), Notes.ToDictionary(n => n.Key, n => Map(n.Value)));

        IReadOnlyList<Block> Map(IReadOnlyList<Block> blocks) => map([.. blocks.Select(b => b switch
        {
            Block.List list => list with { Items = [.. list.Items.Select(Map)] },
            Block.Quote quote => new Block.Quote(Map(quote.Blocks)),
            _ => b,
        })]);
    }

    /// <summary>The document with every line rewritten.</summary>
    public RichDocument MapLines(Func<IReadOnlyList<Inline>, IReadOnlyList<Inline>> map) => MapBlocks(blocks => [.. blocks.Select(b => b switch
    {
        Block.Paragraph paragraph => paragraph with { Inlines = map(paragraph.Inlines) },
        Block.Heading heading => heading with { Inlines = map(heading.Inlines) },
        Block.Table table => new Block.Table([.. table.Rows.Select(row => row.Select(map).ToList())]),
        _ => b,
    })]);

    private static IEnumerable<IReadOnlyList<Inline>> LinesOf(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Block.Paragraph paragraph => [paragraph.Inlines],
        Block.Heading heading => [heading.Inlines],
        Block.Table table => table.Rows.SelectMany(row => row),
        Block.List list => list.Items.SelectMany(LinesOf),
        Block.Quote quote => LinesOf(quote.Blocks),
        _ => [],
    });

    private static IEnumerable<Block.Figure> FiguresOf(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Block.Figure figure => [figure],
        Block.List list => list.Items.SelectMany(FiguresOf),
        Block.Quote quote => FiguresOf(quote.Blocks),
        _ => [],
    });
}
