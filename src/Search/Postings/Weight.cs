namespace CommsPortal.Search.Postings;

/// <summary>
/// The weighted, length-normalised frequency of a term in a document, as BM25F defines it (Robertson, Zaragoza and Taylor, CIKM 2004;
/// Robertson and Zaragoza, 2009, §3.6): the sum over fields of weight × frequency / (1 − b + b × length / pivot). It is stored in six
/// bits on a logarithmic scale (one step is 11 %), much finer than the 3-bit mantissa of Lucene's norms, so that a posting
/// carries all that scoring needs and no other memory is touched (Anh and Moffat, "Pruned query evaluation using pre-computed
/// impacts", SIGIR 2006).
/// </summary>
internal static class Weight
{
    internal const int Codes = 64;

    private const double Least = 0.05;
    private const double Step = 0.112;

    private static readonly byte[] ByHighBits = [.. Enumerable.Range(0, 1 << 15).Select(high => Nearest(BitConverter.Int32BitsToSingle(high << 16)))];

    /// <summary>The code nearest to a weighted frequency above 0, from the upper half of its bits (within 1 %).</summary>
    internal static byte Encode(float weight) => ByHighBits[BitConverter.SingleToInt32Bits(weight) >> 16];

    /// <summary>The weighted frequency that a code stands for.</summary>
    internal static double Decode(int code) => Least * Math.Exp(Math.Min(code, Codes - 1) * Step);

    private static byte Nearest(float weight) =>
        float.IsNaN(weight) ? (byte)0 : (byte)Math.Clamp(Math.Round(Math.Log(Math.Max(weight, Least) / Least) / Step), 0, Codes - 1);
}
