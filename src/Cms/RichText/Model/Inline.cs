namespace CommsPortal.Cms.RichText.Model;

/// <summary>One piece of a line.</summary>
public abstract record Inline
{
    private Inline()
    {
    }

    /// <param name="Font">The typeface, where the document names one: old Vietnamese encodings are known by it. Null when unknown.</param>
    public sealed record Text(string Value, Marks Marks = Marks.None, string? Font = null) : Inline;

    /// <summary>A new line within the paragraph.</summary>
    public sealed record Break : Inline;

    /// <param name="Address">As the document has it; whoever writes it out decides whether it may be linked to.</param>
    public sealed record Link(string Address, IReadOnlyList<Inline> Inlines) : Inline;

    /// <param name="Id">A key of <see cref="RichDocument.Notes"/>.</param>
    public sealed record Note(string Id) : Inline;

    /// <inheritdoc cref="Block.Figure"/>
    public sealed record Image(Picture Picture, string Alt) : Inline;
}
