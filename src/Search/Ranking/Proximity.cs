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

    private (int At, int Slot)[] events = new (int, int)[64];
    private int count;
    private double[] run;
    private double[] nextRun;
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
            Gather(places.Slice(start, lengths[field]));
            start += lengths[field];
            if (count == 0)
                continue;
            var gain = Gains[field].Run * Whole(LongestRun() / total);
            explain?.Invoke($"longest run in {(Field)field}", gain);
            score += gain;
            Nearness(Gains[field].Near);
            if (field == (int)Field.Headline)
                score += Headline(explain);
        }
        foreach (var pair in near)
            nearest += pair;
        nearest /= pairTotal;
        explain?.Invoke("query words near each other", nearest);
        return score + nearest;
    }

    /// <summary>Keeps the places of query words in one field.</summary>
    private void Gather(ReadOnlySpan<byte> words)
    {
        count = 0;
        for (var at = 0; ;)
        {
            var next = words[at..].IndexOfAnyExcept((byte)0);
            if (next < 0)
                return;
            at += next;
            if (count == events.Length)
                Array.Resize(ref events, count * 2);
            events[count++] = (at, words[at] - 1);
            at++;
        }
    }

    private double PairMass(int second) => follows[second] ? Math.Min(mass[second - 1], mass[second]) : 0;

    /// <summary>A run of half the query is worth less than half of a full one: it is the whole that identifies.</summary>
    private static double Whole(double share) => share * Math.Sqrt(share);

    private double LongestRun()
    {
        var longest = 0.0;
        var before = -2;
        foreach (var (at, slot) in events.AsSpan(0, count))
        {
            if (at != before + 1)
                Array.Clear(run);
            Array.Clear(nextRun);
            foreach (var q in positionsOf[slot])
            {
                var sofar = q > 0 && follows[q] ? run[q - 1] : 0;
                nextRun[q] = sofar + mass[q];
                if (sofar > 0)
                    longest = Math.Max(longest, nextRun[q]);
            }
            (run, nextRun) = (nextRun, run);
            before = at;
        }
        return longest;
    }

    private void Nearness(double gain)
    {
        for (var i = 0; i < count; i++)
        {
            var (at, slot) = events[i];
            for (var j = i + 1; j < count && events[j].At < at + Window; j++)
            {
                var distance = events[j].At - at;
                foreach (var q in positionsOf[slot])
                {
                    foreach (var other in positionsOf[events[j].Slot])
                    {
                        if (other == q + 1)
                            near[other] = Math.Max(near[other], gain * PairMass(other) / (distance * distance));
                        else if (other == q - 1)
                            near[q] = Math.Max(near[q], gain * PairMass(q) / ((distance + 1) * (distance + 1)));
                    }
                }
            }
        }
    }

    private double Headline(Action<string, double>? explain)
    {
        Array.Clear(order);
        Array.Clear(present);
        double share = 0;
        foreach (var (_, slot) in events.AsSpan(0, count))
        {
            var positions = positionsOf[slot];
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
