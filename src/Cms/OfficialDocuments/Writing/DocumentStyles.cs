using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>The styles of every official document: Times New Roman, 14 points, Vietnamese; headings that programs know as such.</summary>
internal static class DocumentStyles
{
    public const string Title = "Title";

    private const string Font = "Times New Roman";

    public static string Heading(int level) => level <= 1 ? "Heading1" : "Heading2";

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle
            {
                RunFonts = new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
                Color = new Color { Val = "000000" },
                FontSize = new FontSize { Val = "28" },
                FontSizeComplexScript = new FontSizeComplexScript { Val = "28" },
                Languages = new Languages { Val = "vi-VN", EastAsia = "vi-VN" },
            }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle
            {
                SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto },
            })),
        Style("Normal", "Normal", null),
        Style(Title, "Title", null),
        Style(Heading(1), "heading 1", 0),
        Style(Heading(2), "heading 2", 1));

    private static Style Style(string id, string name, int? outline)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
        style.Append(new StyleName { Val = name });
        if (id != "Normal")
            style.Append(new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" });
        style.Append(new PrimaryStyle());
        if (outline is { } level)
            style.Append(new StyleParagraphProperties { OutlineLevel = new OutlineLevel { Val = level } });
        return style;
    }
}
