using System.Text.RegularExpressions;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>
/// Which of a document's first lines are the article's headline and lead. Nothing is lost: what is neither stays in the body.
/// </summary>
/// <param name="Headline">Empty when no line looks like one.</param>
/// <param name="Lead">Empty when no paragraph will do.</param>
public sealed partial record DocumentOpening(string Headline, string Lead, RichDocument Body)
{
    // Above a title stands at most a letterhead.
    private const int LongestLetterhead = 12;
    private const int LongestLine = 120;

    /// <param name="maxHeadline">Most characters of a headline; a longer line is none.</param>
    /// <param name="maxLead">Most characters of a lead.</param>
    public static DocumentOpening Of(RichDocument document, int maxHeadline, int maxLead)
    {
        ArgumentNullException.ThrowIfNull(document);
        var blocks = document.Blocks;
        var at = HeadlineAt(blocks, maxHeadline);
        var headline = at < 0 ? "" : TextOf(LineOf(blocks[at])!);
        var lead = IsLead(blocks, at + 1, maxLead) ? TextOf(LineOf(blocks[at + 1])!) : "";
        var rest = blocks.Where((_, i) => i != at && !(i == at + 1 && lead.Length > 0)).ToList();
        return new DocumentOpening(headline, lead, document with { Blocks = rest });
    }

    private static int HeadlineAt(IReadOnlyList<Block> blocks, int most)
    {
        var at = -1;
        for (var i = 0; i < blocks.Count && at < 0; i++)
            at = blocks[i] is Block.Heading { Level: 0 } ? i : -1;
        for (var i = 0; i < Math.Min(blocks.Count, LongestLetterhead) && at < 0; i++)
        {
            if (blocks[i] is Block.Heading heading)
                at = IsNumbered(heading) ? -1 : i;
            if (blocks[i] is not (Block.Paragraph or Block.Figure) || !IsShortLine(blocks[i]))
                break;
        }
        if (at < 0 && blocks.Count > 1 && blocks[0] is Block.Paragraph && IsShortLine(blocks[0]))
            at = 0;
        var fits = at >= 0 && LineOf(blocks[at]) is { } line && IsPlain(line) && TextOf(line).Length is var length && length > 0 && length <= most;
        return fits ? at : -1;
    }

    // "1. Mục tiêu" divides a text, it does not name it.
    private static bool IsNumbered(Block.Heading heading) => Number().IsMatch(TextOf(heading.Inlines));

    private static bool IsShortLine(Block block) =>
        block is Block.Figure || LineOf(block) is { } line && TextOf(line) is { Length: > 0 and <= LongestLine } text
            && text[^1] is not ('.' or ':' or ';' or ',');

    // The only paragraph of a text is its body.
    private static bool IsLead(IReadOnlyList<Block> blocks, int at, int most) =>
        at + 1 < blocks.Count && blocks[at] is Block.Paragraph { Role: ParagraphRole.Body or ParagraphRole.Subtitle } paragraph
        && IsPlain(paragraph.Inlines) && TextOf(paragraph.Inlines).Length is var length && length > 0 && length <= most;

    private static IReadOnlyList<Inline>? LineOf(Block block) => block switch
    {
        Block.Heading heading => heading.Inlines,
        Block.Paragraph paragraph => paragraph.Inlines,
        _ => null,
    };

    // A headline and a lead have no links and no notes.
    private static bool IsPlain(IReadOnlyList<Inline> line) => line.All(i => i is Inline.Text or Inline.Break);

    private static string TextOf(IReadOnlyList<Inline> line) => CharacterCleaning.OneLine(Inlines.TextOf(line));

    [GeneratedRegex(@"^(?:\d+|[IVXivx]+|[A-Za-z])[.)]|^(?:Phần|Chương|Mục|Điều)\s+[\dIVX]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
