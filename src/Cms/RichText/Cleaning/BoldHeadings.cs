using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>Makes headings of short bold lines in documents that have none: many who write Word never touch a style.</summary>
internal static class BoldHeadings
{
    private const int Longest = 120;
    private const int Level = 2;

    // More bold lines in a row than this are a letterhead or a signature; the last may be the title below it.
    private const int MostInARow = 2;

    public static RichDocument Find(RichDocument document, CleaningReport report)
    {
        var blocks = document.Blocks;
        var found = Candidates(blocks);
        // A document that is bold throughout has no headings by that.
        if (blocks.Any(b => b is Block.Heading) || found.Count * 2 > blocks.Count)
            found.Clear();
        report.Add(CleaningKind.BoldHeadings, found.Count);
        var headed = blocks.Select((b, i) => found.Contains(i) ? new Block.Heading(Level, ((Block.Paragraph)b).Inlines) : b);
        return document with { Blocks = [.. headed.Select(Plain)] };
    }

    private static HashSet<int> Candidates(IReadOnlyList<Block> blocks)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var start = i;
            while (i < blocks.Count && IsBoldLine(blocks[i]))
                i++;
            // There has to be something below.
            if (i < blocks.Count && i > start)
                found.UnionWith(i - start > MostInARow ? [i - 1] : Enumerable.Range(start, i - start));
        }
        return found;
    }

    private static bool IsBoldLine(Block block)
    {
        if (block is not Block.Paragraph { Role: ParagraphRole.Body } paragraph || paragraph.Inlines.Any(i => i is Inline.Break))
            return false;
        var text = Inlines.TextOf(paragraph.Inlines).Trim();
        return text.Length is > 0 and <= Longest && text.Any(char.IsLetter) && text[^1] is not ('.' or ',' or ';' or '!' or '?' or '…')
            && Inlines.TextsOf(paragraph.Inlines).All(t => string.IsNullOrWhiteSpace(t.Value) || t.Marks.HasFlag(Marks.Bold));
    }

    // A heading is set apart already.
    private static Block Plain(Block block) => block is not Block.Heading heading
        ? block
        : heading with { Inlines = Inlines.Join(Inlines.Map(heading.Inlines, t => t with { Marks = t.Marks & ~Marks.Bold })) };
}
