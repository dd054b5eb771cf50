using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Merges a passage word by word. A passage has one place at most where an editor chooses: many small ones nobody could judge.</summary>
internal static class WordMerge
{
    public static ProsePart Merge(TextSides text, FieldDescriptor field, string key, string title, bool markdown)
    {
        var pieces = Pieces(text, markdown);
        var first = pieces.FindIndex(p => p.Settled is null);
        if (first < 0)
            return new ProsePart(Ended(text, Spacing.Join(pieces.Select(p => p.Settled!))), null, "");
        var last = pieces.FindLastIndex(p => p.Settled is null);
        var open = pieces[first..(last + 1)].Aggregate((a, b) => a.Then(b));
        var (sides, space) = Spacing.WithoutCommonEnd(open);
        return new ProsePart(null, new MergeConflict(key, title, field, sides.Origin, sides.Mine, sides.Theirs)
        {
            Before = Spacing.Join(pieces[..first].Select(p => p.Settled!)),
            After = Ended(text, space + Spacing.Join(pieces[(last + 1)..].Select(p => p.Settled!))),
            MayTakeBoth = true,
        }, "");
    }

    // Where words at the end are gone, so is the space before them.
    private static string Ended(TextSides text, string merged) =>
        text.Mine.AsSpan().TrimEnd().Length == text.Mine.Length && text.Theirs.AsSpan().TrimEnd().Length == text.Theirs.Length ? merged.TrimEnd() : merged;

    /// <summary>The passage cut into pieces that are settled or not; the forms of all pieces, one after the other, are the three texts.</summary>
    public static List<TextSides> Pieces(TextSides text, bool markdown)
    {
        var (origin, mine, theirs) = (Word.Split(text.Origin, markdown), Word.Split(text.Mine, markdown), Word.Split(text.Theirs, markdown));
        var pieces = new List<TextSides>();
        foreach (var stretch in Stretch.Of(
            Alignment.Exact(Texts(origin), Texts(mine)), Alignment.Exact(Texts(origin), Texts(theirs)), mine.Count, theirs.Count))
        {
            var (o, m, t) = (origin[stretch.Origin], mine[stretch.Mine], theirs[stretch.Theirs]);
            if (!stretch.Paired)
            {
                pieces.Add(new TextSides(Join(o), Join(m), Join(t)));
                continue;
            }

            var space = new TextSides(o[0].Space, m[0].Space, t[0].Space);
            pieces.Add(new TextSides(o[0].Text, m[0].Text, t[0].Text));
            pieces.Add(space.Settled is null ? new TextSides(space.Space, space.Space, space.Space) : space);
        }

        return pieces;
    }

    private static List<string> Texts(List<Word> words) => words.ConvertAll(w => w.Text);

    private static string Join(List<Word> words) => string.Concat(words.Select(w => w.Text + w.Space));
}
