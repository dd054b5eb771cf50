using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>The short lines of the decree: centred, under a text.</summary>
internal static class Rule
{
    /// <param name="width">Of the space it stands in.</param>
    /// <param name="length">Of the line.</param>
    public static Paragraph Write(int width, int length)
    {
        var side = ((width - length) / 2).ToString(CultureInfo.InvariantCulture);
        return new Paragraph(
            new ParagraphProperties
            {
                ParagraphBorders = new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
                SpacingBetweenLines = new SpacingBetweenLines { Before = "20", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
                Indentation = new Indentation { Left = side, Right = side },
                ParagraphMarkRunProperties = new ParagraphMarkRunProperties(new FontSize { Val = "8" }),
            });
    }
}
