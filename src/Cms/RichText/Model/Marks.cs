namespace CommsPortal.Cms.RichText.Model;

/// <summary>How a piece of text is set apart. Colours, sizes and typefaces are not: the site decides those.</summary>
[Flags]
public enum Marks
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Strike = 4,
    Superscript = 8,
    Subscript = 16,
    Code = 32,
}
