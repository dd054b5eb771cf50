using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Merges Markdown: block by block, and inside a block that both changed word by word; tables and directives line by line, or as a whole.</summary>
internal static class MarkdownMerge
{
    public static MergedProse Merge(TextSides text, FieldDescriptor field, string path, string title)
    {
        text = text with { Mine = FootnoteLabels.Distinguish(text.Origin, text.Mine, text.Theirs) };
        var (origin, mine, theirs) = (MarkdownBlock.Split(text.Origin), MarkdownBlock.Split(text.Mine), MarkdownBlock.Split(text.Theirs));
        var parts = new List<ProsePart>();
        foreach (var stretch in Stretch.Of(
            Alignment.Similar(Texts(origin), Texts(mine)), Alignment.Similar(Texts(origin), Texts(theirs)), mine.Count, theirs.Count))
        {
            var (o, m, t) = (origin[stretch.Origin], mine[stretch.Mine], theirs[stretch.Theirs]);
            var key = $"{path}#{parts.Count}";
            parts.Add(stretch.Paired ? Block(o[0], m[0], t[0], field, key, title) : Blocks(o, m, t, field, key, title));
        }

        return new MergedProse(parts, blocks: true);
    }

    private static ProsePart Block(MarkdownBlock o, MarkdownBlock m, MarkdownBlock t, FieldDescriptor field, string key, string title)
    {
        var text = new TextSides(o.Text, m.Text, t.Text);
        var structure = o.IsStructure || m.IsStructure || t.IsStructure;
        var part = text.Settled is { } settled ? new ProsePart(settled, null, "")
            : !structure ? WordMerge.Merge(text, field, key, title, markdown: true)
            : Lines(text) is { } merged ? new ProsePart(merged, null, "")
            : Choice(text, field, key, title);
        return part with { Tail = new TextSides(o.Tail, m.Tail, t.Tail).Space, IsItem = o.IsItem && m.IsItem && t.IsItem };
    }

    private static ProsePart Blocks(
        List<MarkdownBlock> o, List<MarkdownBlock> m, List<MarkdownBlock> t, FieldDescriptor field, string key, string title)
    {
        var text = new TextSides(Join(o), Join(m), Join(t));
        var part = text.Settled is { } settled ? new ProsePart(settled, null, "") : Choice(text, field, key, title);
        return part with { Tail = new TextSides(TailOf(o), TailOf(m), TailOf(t)).Space, IsItem = m.Concat(t).All(b => b.IsItem) };
    }

    private static ProsePart Choice(TextSides text, FieldDescriptor field, string key, string title) =>
        new(null, new MergeConflict(key, title, field, text.Origin, text.Mine, text.Theirs) { MayTakeBoth = true }, "") { Apart = true };

    // Null when both changed the same lines, or the first or last one, which say what it is.
    private static string? Lines(TextSides text)
    {
        var (o, m, t) = (text.Origin.Split('\n'), text.Mine.Split('\n'), text.Theirs.Split('\n'));
        if (o[0] != m[0] || o[0] != t[0] || o[^1] != m[^1] && o[^1] != t[^1])
            return null;
        var lines = new List<string>();
        foreach (var stretch in Stretch.Of(Alignment.Exact(o, m), Alignment.Exact(o, t), m.Length, t.Length))
        {
            var sides = new TextSides(string.Join('\n', o[stretch.Origin]), string.Join('\n', m[stretch.Mine]), string.Join('\n', t[stretch.Theirs]));
            if (sides.Settled is not { } settled)
                return null;
            var count = settled == sides.Mine ? stretch.Mine : stretch.Theirs;
            if (count.End.Value > count.Start.Value)
                lines.Add(settled);
        }

        return string.Join('\n', lines);
    }

    private static List<string> Texts(List<MarkdownBlock> blocks) => blocks.ConvertAll(b => b.Text);

    private static string Join(List<MarkdownBlock> blocks) => string.Concat(blocks.Select((b, i) => i < blocks.Count - 1 ? b.Text + b.Tail : b.Text));

    private static string TailOf(List<MarkdownBlock> blocks) => blocks.Count == 0 ? "" : blocks[^1].Tail;
}
