namespace CommsPortal.Cms.Comparison;

/// <summary>A longest common subsequence of two sequences (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).</summary>
internal static class CommonSequence
{
    // Beyond that many differences what begins and ends alike is all that is matched: time and memory grow with the square.
    private const int MostChanges = 1_500;

    /// <returns>For each item of <paramref name="a"/> the place of its like in <paramref name="b"/>, ascending; -1 where it has none.</returns>
    public static int[] Match(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var matches = new int[a.Count];
        Array.Fill(matches, -1);
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
            matches[start] = start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[a.Count - end - 1] == b[b.Count - end - 1])
        {
            end++;
            matches[^end] = b.Count - end;
        }

        var (x, y) = (a.Count - end, b.Count - end);
        var trace = Trace(i => a[start + i], x - start, i => b[start + i], y - start);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var (v, k, offset) = (trace[d], x - y, d + 1);
            var down = k == -d || (k != d && v[offset + k - 1] < v[offset + k + 1]);
            var previous = down ? k + 1 : k - 1;
            var (fromX, fromY) = d == 0 ? (start, start) : (start + v[offset + previous], start + v[offset + previous] - previous);
            while (x > fromX && y > fromY && x > start && y > start && a[x - 1] == b[y - 1])
                matches[--x] = --y;
            if (d > 0 && down)
                y--;
            else if (d > 0)
                x--;
        }

        return matches;
    }

    // For each number of changes d: the farthest x reached on each diagonal before it. Empty when there are too many changes.
    private static List<int[]> Trace(Func<int, string> a, int aCount, Func<int, string> b, int bCount)
    {
        var trace = new List<int[]>();
        var reached = new int[3];
        for (var d = 0; d <= Math.Min(aCount + bCount, MostChanges); d++)
        {
            trace.Add(reached);
            var offset = d + 1;
            var next = new int[(2 * d) + 5];
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : k == -d || (k != d && reached[offset + k - 1] < reached[offset + k + 1])
                    ? reached[offset + k + 1] : reached[offset + k - 1] + 1;
                while (x < aCount && x - k < bCount && a(x) == b(x - k))
                    x++;
                next[offset + 1 + k] = x;
                if (x >= aCount && x - k >= bCount)
                    return trace;
            }

            reached = next;
        }

        return [];
    }
}
