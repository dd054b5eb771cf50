namespace CommsPortal.Cms.Desk.History;

/// <summary>Compares two texts word by word (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).</summary>
public static class WordDiff
{
    // Beyond that many differing words the texts are shown whole: nobody reads such a diff, and time grows with the square.
    private const int MostChanges = 1_500;

    public static IReadOnlyList<WordChange> Compare(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var middle = Middle(a[start..(a.Count - end)], b[start..(b.Count - end)]);
        var same = WordChangeKind.Same;
        return Join(a[..start].Select(w => (same, w)).Concat(middle).Concat(a[(a.Count - end)..].Select(w => (same, w))));
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

    private static IEnumerable<(WordChangeKind Kind, string Word)> Middle(List<string> a, List<string> b)
    {
        var trace = Trace(a, b);
        if (trace is null)
            return a.Select(w => (WordChangeKind.Removed, w)).Concat(b.Select(w => (WordChangeKind.Added, w)));
        var steps = new List<(WordChangeKind, string)>();
        var (x, y) = (a.Count, b.Count);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var (v, k, offset) = (trace[d], x - y, d + 1);
            var down = k == -d || (k != d && v[offset + k - 1] < v[offset + k + 1]);
            var previous = down ? k + 1 : k - 1;
            var (fromX, fromY) = d == 0 ? (0, 0) : (v[offset + previous], v[offset + previous] - previous);
            while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] == b[y - 1])
            {
                steps.Add((WordChangeKind.Same, a[--x]));
                y--;
            }

            if (d > 0)
                steps.Add(down ? (WordChangeKind.Added, b[--y]) : (WordChangeKind.Removed, a[--x]));
        }

        steps.Reverse();
        return steps;
    }

    // For each number of changes d: the farthest x reached on each diagonal before it. Null when there are too many changes.
    private static List<int[]>? Trace(List<string> a, List<string> b)
    {
        var trace = new List<int[]>();
        var reached = new int[3];
        for (var d = 0; d <= Math.Min(a.Count + b.Count, MostChanges); d++)
        {
            trace.Add(reached);
            var offset = d + 1;
            var next = new int[(2 * d) + 5];
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : k == -d || (k != d && reached[offset + k - 1] < reached[offset + k + 1])
                    ? reached[offset + k + 1] : reached[offset + k - 1] + 1;
                while (x < a.Count && x - k < b.Count && a[x] == b[x - k])
                    x++;
                next[offset + 1 + k] = x;
                if (x >= a.Count && x - k >= b.Count)
                    return trace;
            }

            reached = next;
        }

        return null;
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
