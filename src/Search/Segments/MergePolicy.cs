namespace CommsPortal.Search.Segments;

/// <summary>
/// Which neighbouring segments to merge: runs of <see cref="Factor"/> of the same order of magnitude (O'Neil et al., "The
/// log-structured merge-tree", 1996), and single ones with many deleted documents.
/// </summary>
internal static class MergePolicy
{
    internal const int Factor = 8;

    private const int Floor = 1000;
    private const long LargestBytes = 1_500_000_000;

    /// <summary>The first index and the number of segments to merge, or null.</summary>
    internal static (int First, int Count)? Choose(IReadOnlyList<SegmentView> views)
    {
        for (var i = 0; i < views.Count; i++)
            if (views[i].DeletedCount > Math.Max(50, views[i].Reader.DocumentCount * 3 / 10))
                return (i, 1);
        for (var end = views.Count; end >= Factor; end--)
        {
            var run = Enumerable.Range(end - Factor, Factor).ToArray();
            var level = run.Max(i => Level(views[i]));
            if (run.All(i => Level(views[i]) >= level - 1) && run.Count(i => Level(views[i]) == level) is var same && (same == Factor || run.Sum(i => views[i].LiveCount) > Size(level))
                && run.Sum(i => views[i].Reader.Bytes) < LargestBytes)
                return (run[0], Factor);
        }
        return views.Count > 4 * Factor && views.TakeLast(Factor).Sum(v => v.Reader.Bytes) < LargestBytes ? (views.Count - Factor, Factor) : null;
    }

    private static int Level(SegmentView view) => (int)Math.Log(Math.Max(Floor, view.LiveCount) / (double)Floor, Factor);

    private static double Size(int level) => Floor * Math.Pow(Factor, level + 1);
}
