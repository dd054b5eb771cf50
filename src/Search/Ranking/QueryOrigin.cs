namespace CommsPortal.Search.Ranking;

/// <summary>
/// How much likelier the words of a query are if its author took them from this document than if from the language at large: the
/// generation of known-item queries by a mixture of fields (Ogilvie and Callan, SIGIR 2003; Azzopardi, de Rijke and Balog, SIGIR
/// 2007). An author quotes a run of a field that may begin anywhere in it, or picks words of the headline, in their order or in any;
/// each word may be another than in the text. The evidence is ln(1 + the sum of the likelihood ratios of these ways), so that a way
/// that explains the query badly adds nothing, and a whole short headline weighs more than a part of a long one.
/// </summary>
internal sealed class QueryOrigin
{
    /// <summary>−ln of the probability that a word of the query is not the one in the text.</summary>
    private const double Forgotten = 2.5;

    /// <summary>−ln of the probability of each field and way; about evenly divided.</summary>
    private const double Choice = 1;

    /// <summary>Words of a text of usual length, for the probability of a word from that of texts that have it.</summary>
    private const double UsualLength = 400;

    private const int LongestHeadline = 255;

    private static readonly double[] LogFactorials = [.. Enumerable.Range(0, LongestHeadline + 1).Select(n => Enumerable.Range(1, n).Sum(i => Math.Log(i)))];

    private readonly int[][] positionsOf;
    private readonly bool[] follows;
    private readonly double[] gains;
    private readonly double[] order;
    private readonly int[] orderWords;
    private readonly bool[] present;
    private (double Gain, int Words)[] run;
    private (double Gain, int Words)[] nextRun;
    private double greatest;
    private double sum;

    /// <param name="positionsOf">The places in the query of each of its different words.</param>
    /// <param name="follows">Whether each word of the query stood right after the one before.</param>
    /// <param name="information">The <see cref="Information"/> of each word of the query.</param>
    internal QueryOrigin(int[][] positionsOf, bool[] follows, IEnumerable<double> information)
    {
        (this.positionsOf, this.follows) = (positionsOf, follows);
        gains = [.. information.Select(i => i + Forgotten)];
        order = new double[gains.Length + 1];
        orderWords = new int[gains.Length + 1];
        present = new bool[gains.Length];
        run = new (double, int)[gains.Length];
        nextRun = new (double, int)[gains.Length];
    }

    /// <summary>The likeliest way of the document, for explanations.</summary>
    internal string Likeliest { get; private set; } = "";

    /// <summary>The evidence of the fields considered since <see cref="Begin"/>.</summary>
    internal double Evidence => greatest + Math.Log(sum);

    /// <summary>
    /// −ln of the probability that a word of a text is this one: the expected occurrences in a text by Poisson's law from the share of
    /// texts with it.
    /// </summary>
    internal static double Information(int documents, int documentsWithWord) =>
        Math.Log(UsualLength / -Math.Log(1 - ((documentsWithWord + 0.25) / (documents + 0.5))));

    internal void Begin() => (greatest, sum, Likeliest) = (0, 1, "the language at large");

    /// <summary>Considers that the query is a run of a field.</summary>
    /// <param name="places">The places in the field of words of the query, ascending, and which word.</param>
    /// <param name="length">Words of the field.</param>
    /// <param name="way">What to call this way.</param>
    internal void ConsiderRun(ReadOnlySpan<(int At, int Slot)> places, int length, string way)
    {
        var (gain, words) = LongestRun(places);
        Add(gain - Math.Log(Math.Max(1, length - words + 1)), way);
    }

    /// <summary>Considers that the query is words picked from the headline.</summary>
    internal void ConsiderChoice(ReadOnlySpan<(int At, int Slot)> places, int length)
    {
        length = Math.Min(length, LongestHeadline);
        Array.Clear(order);
        Array.Clear(orderWords);
        Array.Clear(present);
        var (gain, words) = (0.0, 0);
        foreach (var (_, slot) in places)
        {
            var positions = positionsOf[slot];
            if (!present[positions[0]])
            {
                words += positions.Length;
                foreach (var q in positions)
                {
                    present[q] = true;
                    gain += gains[q];
                }
            }
            for (var i = positions.Length - 1; i >= 0; i--)
                Extend(positions[i]);
        }
        Add(gain - Choice - (words * Math.Log(length)), "words of the headline");
        var chosen = Math.Min(orderWords[^1], length);
        Add(order[^1] - (LogFactorials[length] - LogFactorials[chosen] - LogFactorials[length - chosen]), "words of the headline in their order");
    }

    private void Add(double gain, string way)
    {
        var log = gain - Choice - (Forgotten * gains.Length);
        if (log <= greatest)
        {
            sum += Math.Exp(log - greatest);
            return;
        }
        sum = 1 + (sum * Math.Exp(greatest - log));
        (greatest, Likeliest) = (log, way);
    }

    private (double Gain, int Words) LongestRun(ReadOnlySpan<(int At, int Slot)> places)
    {
        var longest = (Gain: 0.0, Words: 0);
        var before = -2;
        foreach (var (at, slot) in places)
        {
            if (at != before + 1)
                Array.Clear(run);
            Array.Clear(nextRun);
            foreach (var q in positionsOf[slot])
            {
                var (gain, words) = q > 0 && follows[q] ? run[q - 1] : default;
                nextRun[q] = (gain + gains[q], words + 1);
                if (nextRun[q].Gain > longest.Gain)
                    longest = nextRun[q];
            }
            (run, nextRun) = (nextRun, run);
            before = at;
        }
        return longest;
    }

    /// <summary>The heaviest common subsequence, a word of the document at a time: order[q] is that of the first q query words.</summary>
    private void Extend(int q)
    {
        var (with, words) = (order[q] + gains[q], orderWords[q] + 1);
        for (var i = q + 1; i < order.Length && order[i] < with; i++)
            (order[i], orderWords[i]) = (with, words);
    }
}
