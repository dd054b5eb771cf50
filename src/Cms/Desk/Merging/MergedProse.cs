using System.Text;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A merged text, passage by passage.</summary>
/// <param name="blocks">Whether the passages are blocks of Markdown, between which there has to be an empty line.</param>
internal sealed class MergedProse(IReadOnlyList<ProsePart> parts, bool blocks) : MergedValue
{
    public override IEnumerable<MergeConflict> Conflicts => parts.Select(p => p.Conflict).OfType<MergeConflict>();

    public override object Resolve(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var text = new StringBuilder();
        ProsePart? last = null;
        foreach (var part in parts)
        {
            var passage = part.Resolve(choices);
            if (blocks && passage.Length == 0)
                continue;
            if (blocks && last is not null)
                text.Append('\n', Math.Max(0, (last.IsItem && part.IsItem ? 1 : 2) - last.Tail.Count(c => c == '\n')));
            text.Append(passage).Append(part.Tail);
            last = part;
        }

        return text.ToString();
    }
}
