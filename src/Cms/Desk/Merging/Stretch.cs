namespace CommsPortal.Cms.Desk.Merging;

/// <summary>
/// Corresponding parts of an original and of two changed sequences, from where to where (the end is not part of it). One behind the other,
/// the stretches cover all three sequences without a gap, so nothing of any of them can be forgotten.
/// </summary>
/// <param name="Paired">True for one item that all three have, the same or alike; false for what lies between such items.</param>
internal readonly record struct Stretch(Range Origin, Range Mine, Range Theirs, bool Paired)
{
    /// <summary>Cuts three sequences (S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3", 2007).</summary>
    /// <param name="toMine">For each item of the original its place in mine, ascending; -1 where it is gone.</param>
    public static IEnumerable<Stretch> Of(int[] toMine, int[] toTheirs, int mineCount, int theirsCount)
    {
        var (o, m, t) = (0, 0, 0);
        for (var i = 0; i < toMine.Length; i++)
        {
            if (toMine[i] < 0 || toTheirs[i] < 0)
                continue;
            if (o < i || m < toMine[i] || t < toTheirs[i])
                yield return new Stretch(o..i, m..toMine[i], t..toTheirs[i], false);
            (o, m, t) = (i + 1, toMine[i] + 1, toTheirs[i] + 1);
            yield return new Stretch(i..o, toMine[i]..m, toTheirs[i]..t, true);
        }

        if (o < toMine.Length || m < mineCount || t < theirsCount)
            yield return new Stretch(o..toMine.Length, m..mineCount, t..theirsCount, false);
    }
}
