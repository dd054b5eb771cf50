namespace CommsPortal.Cms.Comparison;

/// <summary>Compares two texts word by word.</summary>
public static class WordDiff
{
    public static IReadOnlyList<WordChange> Compare(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Join(Steps(Words(before), Words(after)));
    }

    // A word and the white space after it; line breaks are words of their own.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            if (text[i] == '\n')
            {
                i++;
            }
            else
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]))
                    i++;
                while (i < text.Length && text[i] != '\n' && char.IsWhiteSpace(text[i]))
                    i++;
            }

            words.Add(text[from..i]);
        }

        return words;
    }

    private static IEnumerable<(WordChangeKind Kind, string Word)> Steps(List<string> a, List<string> b)
    {
        var matches = CommonSequence.Match(a, b);
        var next = 0;
        for (var i = 0; i < a.Count; i++)
        {
            if (matches[i] < 0)
            {
                yield return (WordChangeKind.Removed, a[i]);
                continue;
            }

            for (; next < matches[i]; next++)
                yield return (WordChangeKind.Added, b[next]);
            yield return (WordChangeKind.Same, b[next++]);
        }

        for (; next < b.Count; next++)
            yield return (WordChangeKind.Added, b[next]);
    }

    private static List<WordChange> Join(IEnumerable<(WordChangeKind Kind, string Word)> steps)
    {
        var changes = new List<WordChange>();
        var run = new List<string>();
        WordChangeKind? kind = null;
        foreach (var (next, word) in steps)
        {
            if (kind is { } last && last != next)
            {
                changes.Add(new WordChange(last, string.Concat(run)));
                run.Clear();
            }

            run.Add(word);
            kind = next;
        }

        if (kind is { } final)
            changes.Add(new WordChange(final, string.Concat(run)));
        return changes;
    }
}
