using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Ranking;

/// <summary>
/// What the places of the query's words in a document add to its score, as a share of the query's total weight. Evidence of order and
/// nearness, per field: the longest run of query words as they were typed; neighbouring query words that are neighbours in the
/// document, or near each other with a weight falling as 1 / distance² (Büttcher, Clarke and Lushman, SIGIR 2006; Rasolofo and
/// Savoy, ECIR 2003); and for the headline how much of the query it holds in the query's order, with gaps.
/// </summary>
internal sealed class Proximity
{
    private const int Window = 6;

    /// <summary>The gain of a run of all query words, of all neighbours, of all near pairs; by <see cref="Field"/>.</summary>
    private static readonly (double Run, double Near)[] Gains =
    [
        (0.60, 0.40), // headline
        (0.55, 0.25), // lead
        (0.30, 0.20), // body
        (0.30, 0.20), // tags
        (0.20, 0.10), // names
    ];

    private const double HeadlineOrder = 0.45;
    private const double HeadlineShare = 0.15;

    private readonly double[] mass;
    private readonly bool[] follows;
    private readonly double total;
    private readonly double pairTotal;
    private readonly int[][] positionsOf;

    private readonly double[] run;
    private readonly double[] nextRun;
    private readonly double[] near;
    private readonly double[] order;
    private readonly bool[] present;

    /// <param name="slots">For each query word in order the slot it shares with its equals.</param>
    /// <param name="mass">The weight of each query word in order.</param>
    /// <param name="follows">Whether each stood right after the one before.</param>
    internal Proximity(int[] slots, double[] mass, bool[] follows)
    {
        (this.mass, this.follows) = (mass, follows);
        total = Math.Max(1e-9, mass.Sum());
        pairTotal = Math.Max(1e-9, Enumerable.Range(1, Math.Max(0, mass.Length - 1)).Sum(PairMass));
        positionsOf = [.. Enumerable.Range(0, slots.Length == 0 ? 0 : slots.Max() + 1).Select(s => Enumerable.Range(0, slots.Length).Where(q => slots[q] == s).ToArray())];
        run = new double[mass.Length];
        nextRun = new double[mass.Length];
        near = new double[mass.Length];
        order = new double[mass.Length + 1];
        present = new bool[mass.Length];
    }

    /// <summary>The query's total weight, of which <see cref="Score"/> is a share.</summary>
    internal double Total => total;

    /// <summary>The share for one document; <paramref name="explain"/> hears each part of it.</summary>
    /// <param name="lengths">The length of each field in words.</param>
    /// <param name="places">The slot + 1 of each word of the document, 0 for words that are not of the query.</param>
    internal double Score(ReadOnlySpan<int> lengths, ReadOnlySpan<byte> places, Action<string, double>? explain = null)
    {
        var start = 0;
        double score = 0, nearest = 0;
        Array.Clear(near);
        for (var field = 0; field < ForwardIndex.Fields; field++)
        {
            var words = places.Slice(start, lengths[field]);
            start += lengths[field];
            if (words.IndexOfAnyExcept((byte)0) < 0)
                continue;
            var gain = Gains[field].Run * Whole(LongestRun(words) / total);
            explain?.Invoke($"longest run in {(Field)field}", gain);
            score += gain;
            Nearness(words, Gains[field].Near);
            if (field == (int)Field.Headline)
                score += Headline(words, explain);
        }
        foreach (var pair in near)
            nearest += pair;
        nearest /= pairTotal;
        explain?.Invoke("query words near each other", nearest);
        return score + nearest;
    }

    private double PairMass(int second) => follows[second] ? Math.Min(mass[second - 1], mass[second]) : 0;

    /// <summary>A run of half the query is worth less than half of a full one: it is the whole that identifies.</summary>
    private static double Whole(double share) => share * Math.Sqrt(share);

    private double LongestRun(ReadOnlySpan<byte> words)
    {
        var longest = 0.0;
        Array.Clear(run);
        foreach (var slot in words)
        {
            Array.Clear(nextRun);
            if (slot > 0)
            {
                foreach (var q in positionsOf[slot - 1])
                {
                    var before = q > 0 && follows[q] ? run[q - 1] : 0;
                    nextRun[q] = before + mass[q];
                    if (before > 0)
                        longest = Math.Max(longest, nextRun[q]);
                }
            }
            nextRun.CopyTo(run, 0);
        }
        return longest;
    }

    private void Nearness(ReadOnlySpan<byte> words, double gain)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == 0)
                continue;
            var end = Math.Min(words.Length, at + Window);
            for (var other = at + 1; other < end; other++)
            {
                if (words[other] == 0 || words[other] == words[at])
                    continue;
                foreach (var q in positionsOf[words[at] - 1])
                {
                    var distance = other - at;
                    if (q + 1 < mass.Length && positionsOf[words[other] - 1].AsSpan().Contains(q + 1))
                        near[q + 1] = Math.Max(near[q + 1], gain * PairMass(q + 1) / (distance * distance));
                    if (q > 0 && positionsOf[words[other] - 1].AsSpan().Contains(q - 1))
                        near[q] = Math.Max(near[q], gain * PairMass(q) / ((distance + 1) * (distance + 1)));
                }
            }
        }
    }

    private double Headline(ReadOnlySpan<byte> words, Action<string, double>? explain)
    {
        Array.Clear(order);
        Array.Clear(present);
        double share = 0;
        foreach (var slot in words)
        {
            if (slot == 0)
                continue;
            var positions = positionsOf[slot - 1];
            if (!present[positions[0]])
            {
                foreach (var q in positions)
                {
                    present[q] = true;
                    share += mass[q];
                }
            }
            for (var i = positions.Length - 1; i >= 0; i--)
                Extend(positions[i]);
        }
        var inOrder = HeadlineOrder * Whole(order[mass.Length] / total);
        var covered = HeadlineShare * share / total;
        explain?.Invoke("query words in the headline in their order", inOrder);
        explain?.Invoke("query words in the headline", covered);
        return inOrder + covered;
    }

    /// <summary>The heaviest common subsequence, a word of the document at a time: order[q] is that of the first q query words.</summary>
    private void Extend(int q)
    {
        var with = order[q] + mass[q];
        for (var i = q + 1; i <= mass.Length && order[i] < with; i++)
            order[i] = with;
    }
}
