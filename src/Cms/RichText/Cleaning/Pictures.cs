using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>Gives every picture a block of its own, splits paragraphs at empty lines, and drops what is empty.</summary>
internal static class Pictures
{
    public static IReadOnlyList<Block> Lift(IReadOnlyList<Block> blocks) => [.. blocks.SelectMany(Lift).Where(b => !IsEmpty(b))];

    private static IEnumerable<Block> Lift(Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                return Split(paragraph);
            case Block.Heading heading:
                return ImagesIn(heading.Inlines).Prepend(heading with { Inlines = WithoutImages(heading.Inlines) });
            case Block.Table table:
                var text = new Block.Table([.. table.Rows.Select(row => row.Select(WithoutImages).ToList())]);
                return table.Rows.SelectMany(r => r).SelectMany(ImagesIn).Prepend(text);
            default:
                return [block];
        }
    }

    // A picture that begins the paragraph stands before it, any other behind it: a sentence is not torn.
    private static IEnumerable<Block> Split(Block.Paragraph paragraph)
    {
        var leading = paragraph.Inlines.TakeWhile(i => i is Inline.Image or Inline.Break || IsBlank(i)).ToList();
        var rest = paragraph.Inlines.Skip(leading.Count).ToList();
        return [.. ImagesIn(leading), .. AtEmptyLines(WithoutImages(rest)).Select(line => paragraph with { Inlines = line }), .. ImagesIn(rest)];
    }

    private static IEnumerable<IReadOnlyList<Inline>> AtEmptyLines(IReadOnlyList<Inline> line)
    {
        var part = new List<Inline>();
        var breaks = 0;
        foreach (var inline in line)
        {
            if (inline is Inline.Break)
                breaks++;
            else if (!IsBlank(inline))
                breaks = 0;
            if (breaks < 2)
            {
                part.Add(inline);
                continue;
            }
            yield return part;
            (part, breaks) = ([], 0);
        }
        yield return part;
    }

    private static IEnumerable<Block> ImagesIn(IEnumerable<Inline> line) => line.SelectMany(inline => inline switch
    {
        Inline.Image image => [new Block.Figure(image.Picture, image.Alt, "")],
        Inline.Link link => ImagesIn(link.Inlines),
        _ => [],
    });

    private static IReadOnlyList<Inline> WithoutImages(IReadOnlyList<Inline> line) =>
    [
        .. line.Where(i => i is not Inline.Image).Select(i => i is Inline.Link link ? link with { Inlines = WithoutImages(link.Inlines) } : i)
            .Where(i => i is not Inline.Link { Inlines.Count: 0 }),
    ];

    private static bool IsEmpty(Block block) => block switch
    {
        Block.Paragraph paragraph => IsEmpty(paragraph.Inlines),
        Block.Heading heading => IsEmpty(heading.Inlines),
        Block.List list => list.Items.All(item => item.Count == 0),
        Block.Table table => table.Rows.All(row => row.All(IsEmpty)),
        Block.Quote quote => quote.Blocks.Count == 0,
        Block.Code code => string.IsNullOrWhiteSpace(code.Text),
        _ => false,
    };

    private static bool IsEmpty(IReadOnlyList<Inline> line) =>
        string.IsNullOrWhiteSpace(Inlines.TextOf(line)) && !line.Any(i => i is Inline.Note);

    private static bool IsBlank(Inline inline) => inline is Inline.Text { Value: var text } && string.IsNullOrWhiteSpace(text);
}
