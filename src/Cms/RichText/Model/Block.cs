namespace CommsPortal.Cms.RichText.Model;

/// <summary>One piece of a text that stands below another.</summary>
public abstract record Block
{
    private Block()
    {
    }

    public sealed record Paragraph(IReadOnlyList<Inline> Inlines, ParagraphRole Role = ParagraphRole.Body) : Block;

    /// <param name="Level">0 for the title of the document, 1 for its highest headings; only the order of levels matters.</param>
    public sealed record Heading(int Level, IReadOnlyList<Inline> Inlines) : Block;

    /// <param name="Start">Number of the first item, 0 or more; of no meaning when the list is not ordered.</param>
    public sealed record List(bool Ordered, int Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

    /// <param name="Rows">From top to bottom; each has its cells from left to right. The first row is the header.</param>
    public sealed record Table(IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows) : Block;

    public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

    /// <summary>Text whose spaces and line ends matter.</summary>
    public sealed record Code(string Text) : Block;

    /// <param name="Alt">What it shows, for those who cannot see it; empty when the document does not say.</param>
    /// <param name="Caption">What stands below it; empty for none.</param>
    public sealed record Figure(Picture Picture, string Alt, string Caption) : Block;

    /// <summary>A line between two passages.</summary>
    public sealed record Rule : Block;
}
