using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>A4 with the margins of the decree: 20 mm above and below, 30 mm left, 15 mm right. Lengths are twentieths of a point (dxa).</summary>
internal sealed class PageLayout(bool landscape)
{
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Vertical = 1134;
    private const int Left = 1701;
    private const int Right = 851;

    /// <summary>Between the margins.</summary>
    public int TextWidth => (landscape ? Long : Short) - Left - Right;

    /// <summary>The end of the only section, with page numbers above the text of every page but the first.</summary>
    public SectionProperties Section(MainDocumentPart main)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(Numbers());
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new PageSize
            {
                Width = (uint)(landscape ? Long : Short),
                Height = (uint)(landscape ? Short : Long),
                Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin { Top = Vertical, Bottom = Vertical, Left = Left, Right = Right, Header = 567, Footer = 567, Gutter = 0 },
            new TitlePage());
    }

    private static Paragraph Numbers() => new(
        new ParagraphProperties { Justification = new Justification { Val = JustificationValues.Center } },
        new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" });
}
