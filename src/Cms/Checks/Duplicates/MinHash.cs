namespace CommsPortal.Cms.Checks.Duplicates;

/// <summary>
/// A short sketch of a text: twelve bands of three minima each. Two texts that share half of their shingles meet in some band four times in
/// five, those that share three quarters practically always; texts that have nothing to do with each other never.
/// </summary>
/// <remarks>
/// A. Z. Broder et al., "Min-wise independent permutations", 1998; bands as in Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets",
/// 3.4.
/// </remarks>
internal static class MinHash
{
    public const int Bands = 12;

    private const int Rows = 3;

    /// <summary>The value of each band; the shingles must not be empty.</summary>
    public static long[] Of(IReadOnlySet<ulong> shingles)
    {
        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var value = 0UL;
            for (var row = 0; row < Rows; row++)
                value = Shingles.Mix((value * 31) + Minimum(shingles, (ulong)((band * Rows) + row + 1)));
            bands[band] = unchecked((long)value);
        }

        return bands;
    }

    private static ulong Minimum(IReadOnlySet<ulong> shingles, ulong permutation)
    {
        var seed = Shingles.Mix(permutation * 0x9E3779B97F4A7C15UL);
        var least = ulong.MaxValue;
        foreach (var shingle in shingles)
            least = Math.Min(least, Shingles.Mix(shingle ^ seed));
        return least;
    }
}
