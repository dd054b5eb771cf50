using CommsPortal.Cms.Comparison;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Finds in a changed sequence what each item of the original has become: the same, or much alike in the same place.</summary>
internal static class Alignment
{
    // Below that share of common words a passage is another one.
    private const double Alike = 0.5;

    // Longer stretches without a common item are not searched for what is alike.
    private const int MostPairs = 10_000;

    /// <returns>For each item of <paramref name="origin"/> the place in <paramref name="changed"/>, ascending; -1 where it is gone.</returns>
    public static int[] Exact(IReadOnlyList<string> origin, IReadOnlyList<string> changed) => CommonSequence.Match(origin, changed);

    /// <inheritdoc cref="Exact"/>
    public static int[] Similar(IReadOnlyList<string> origin, IReadOnlyList<string> changed)
    {
        var matches = Exact(origin, changed);
        var (from, fromChanged) = (0, 0);
        for (var i = 0; i <= origin.Count; i++)
        {
            if (i < origin.Count && matches[i] < 0)
                continue;
            var upTo = i < origin.Count ? matches[i] : changed.Count;
            Pair(origin, from..i, changed, fromChanged..upTo, matches);
            (from, fromChanged) = (i + 1, upTo + 1);
        }

        return matches;
    }

    // The pairs, in order, of the greatest likeness in all (as a longest common subsequence with weights).
    private static void Pair(IReadOnlyList<string> origin, Range left, IReadOnlyList<string> changed, Range right, int[] matches)
    {
        var (l, r) = (left.Start.Value, right.Start.Value);
        var (rows, columns) = (left.End.Value - l, right.End.Value - r);
        if (rows == 0 || columns == 0 || rows * columns > MostPairs)
            return;
        var (bags, others) = (BagsOf(origin, l, rows), BagsOf(changed, r, columns));
        var best = new double[rows + 1, columns + 1];
        var likeness = new double[rows, columns];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                likeness[i, j] = Likeness(bags[i], others[j]);
                var paired = likeness[i, j] >= Alike ? likeness[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (likeness[i, j] >= Alike && best[i, j] <= likeness[i, j] + best[i + 1, j + 1])
                matches[l + i++] = r + j++;
            else if (best[i, j] <= best[i + 1, j])
                i++;
            else
                j++;
        }
    }

    private static List<Dictionary<string, int>> BagsOf(IReadOnlyList<string> texts, int from, int count) =>
        Enumerable.Range(from, count).Select(i => texts[i].Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count())).ToList();

    // Dice's coefficient of the words.
    private static double Likeness(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        var all = a.Values.Sum() + b.Values.Sum();
        return all == 0 ? 1 : 2.0 * a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key))) / all;
    }
}
