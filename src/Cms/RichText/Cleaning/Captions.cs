using System.Text.RegularExpressions;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>Puts the captions of pictures to their pictures: what has the style of one, or stands right below and looks like one.</summary>
internal static partial class Captions
{
    private const int Longest = 400;

    public static IReadOnlyList<Block> Attach(IReadOnlyList<Block> blocks)
    {
        var attached = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (attached is [.., Block.Figure { Caption.Length: 0 } above] && blocks[i] is Block.Paragraph below
                && (below.Role == ParagraphRole.Caption || LooksLikeOne(below)) && Fits(below))
                attached[^1] = above with { Caption = TextOf(below) };
            else if (blocks[i] is Block.Figure { Caption.Length: 0 } figure
                && attached is [.., Block.Paragraph { Role: ParagraphRole.Caption } before] && Fits(before) && !IsCaption(blocks, i + 1))
                attached[^1] = figure with { Caption = TextOf(before) };
            else
                attached.Add(blocks[i]);
        }
        return attached;
    }

    private static bool IsCaption(IReadOnlyList<Block> blocks, int at) =>
        at < blocks.Count && blocks[at] is Block.Paragraph { Role: ParagraphRole.Caption };

    private static bool LooksLikeOne(Block.Paragraph paragraph) =>
        paragraph.Role == ParagraphRole.Body && (Label().IsMatch(TextOf(paragraph))
            || Inlines.TextsOf(paragraph.Inlines).All(t => string.IsNullOrWhiteSpace(t.Value) || t.Marks.HasFlag(Marks.Italic)));

    // A caption is plain text: one with a note or a link to follow stays a paragraph.
    private static bool Fits(Block.Paragraph paragraph) =>
        TextOf(paragraph).Length is > 0 and <= Longest && paragraph.Inlines.All(i => i is Inline.Text or Inline.Break);

    private static string TextOf(Block.Paragraph paragraph) => CharacterCleaning.OneLine(Inlines.TextOf(paragraph.Inlines));

    [GeneratedRegex(@"^(?:Ảnh|Hình|Hình ảnh|Ảnh minh h[oọ][aạ]|Chú thích ảnh)(?:\s+\d+)?\s*[:.–-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
