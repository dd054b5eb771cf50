using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>
/// Makes of what a reader found what an article can have: one encoding, one form of text, pictures with their captions, real headings and
/// lists.
/// </summary>
public static class DocumentCleaner
{
    public static RichDocument Clean(RichDocument document, CleaningReport report)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(report);
        var text = CharacterCleaning.Clean(LegacyText.Decode(document, report), report);
        var structured = text.MapBlocks(blocks => TypedLists.Find(Captions.Attach(Pictures.Lift([.. blocks.Select(TitleAsHeading)])), report));
        return BoldHeadings.Find(structured with { Blocks = WithoutOuterRules(structured.Blocks) }, report);
    }

    private static Block TitleAsHeading(Block block) =>
        block is Block.Paragraph { Role: ParagraphRole.Title } title ? new Block.Heading(0, title.Inlines) : block;

    // A line at an end divides nothing: Word draws one above its notes.
    private static IReadOnlyList<Block> WithoutOuterRules(IReadOnlyList<Block> blocks) =>
        [.. blocks.SkipWhile(b => b is Block.Rule).Reverse().SkipWhile(b => b is Block.Rule).Reverse()];
}
