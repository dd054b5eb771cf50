using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>A paragraph's look. Sizes are half points, spaces twentieths of a point.</summary>
internal readonly record struct Prose
{
    /// <summary>14 points, as the decree allows for the text.</summary>
    public const int TextSize = 28;

    /// <summary>13 points.</summary>
    public const int SmallSize = 26;

    public Prose()
    {
    }

    public int Size { get; init; } = TextSize;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public JustificationValues Alignment { get; init; } = JustificationValues.Left;

    public int Before { get; init; }

    public int After { get; init; }

    /// <summary>Of the first line; one centimetre is 567.</summary>
    public int FirstLine { get; init; }

    public bool KeepWithNext { get; init; }

    /// <summary>Id of a style of <see cref="DocumentStyles"/>.</summary>
    public string? Style { get; init; }

    public Paragraph Write(string text)
    {
        var paragraph = new Paragraph(new ParagraphProperties
        {
            ParagraphStyleId = Style is null ? null : new ParagraphStyleId { Val = Style },
            KeepNext = KeepWithNext ? new KeepNext() : null,
            SpacingBetweenLines = new SpacingBetweenLines { Before = Text(Before), After = Text(After) },
            Indentation = FirstLine == 0 ? null : new Indentation { FirstLine = Text(FirstLine) },
            Justification = new Justification { Val = Alignment },
        });
        var lines = Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            paragraph.Append(Line(lines[i], i > 0));
        return paragraph;
    }

    /// <summary>Without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter))
                return false;
        }

        return true;
    }

    private Run Line(string text, bool onANewLine)
    {
        var run = new Run(new RunProperties
        {
            Bold = Bold ? new Bold() : null,
            Italic = Italic ? new Italic() : null,
            FontSize = Size == TextSize ? null : new FontSize { Val = Text(Size) },
            FontSizeComplexScript = Size == TextSize ? null : new FontSizeComplexScript { Val = Text(Size) },
        });
        if (onANewLine)
            run.Append(new Break());
        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
