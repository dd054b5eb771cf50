using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Writing;

/// <summary>Which delimiters the inlines of one paragraph are written with, so that no two of them can be taken for one another.</summary>
internal sealed class InlineStyle
{
    private readonly Marks never;
    private readonly string italic;

    /// <param name="oneLine">Whether there may be no line breaks: in headings and cells.</param>
    public InlineStyle(IReadOnlyList<Inline> inlines, bool oneLine)
    {
        OneLine = oneLine;
        var texts = inlines.SelectMany(i => i is Inline.Link link ? link.Inlines : [i]).OfType<Inline.Text>().ToList();
        italic = texts.Any(t => t.Marks.HasFlag(Marks.Bold)) ? "_" : "*";
        // "~~" of a strike-through and "~" of a subscript would run together.
        if (texts.Any(t => t.Marks.HasFlag(Marks.Strike)))
            never |= Marks.Subscript;
        // A backtick beside code lengthens its delimiter, and a bar within it divides cells.
        if (texts.Any(t => t.Value.Contains('`', StringComparison.Ordinal) || t.Marks.HasFlag(Marks.Code) && t.Value.Contains('|', StringComparison.Ordinal)))
            never |= Marks.Code;
    }

    public bool OneLine { get; }

    /// <summary>The marks of a text that can be written here.</summary>
    public Marks Usable(Inline.Text text)
    {
        var marks = text.Marks & ~never;
        if (marks.HasFlag(Marks.Code))
            return Marks.Code;
        return marks.HasFlag(Marks.Superscript) ? marks & ~Marks.Subscript : marks;
    }

    public string Delimiter(Marks mark) => mark switch
    {
        Marks.Bold => "**",
        Marks.Italic => italic,
        Marks.Strike => "~~",
        Marks.Superscript => "^",
        Marks.Subscript => "~",
        Marks.Code => "`",
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };
}
