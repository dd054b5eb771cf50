using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Ranking;

/// <summary>
/// What the places of the query's words in a document add to its score: <see cref="QueryOrigin"/>, and neighbouring query words that are
/// neighbours in the document, or near each other with a weight falling as 1 / distance² (Büttcher, Clarke and Lushman, SIGIR 2006;
/// Rasolofo and Savoy, ECIR 2003).
/// </summary>
internal sealed class Proximity
{
    /// <summary>The first score has counted the words already, so the evidence of their places counts less than in full.</summary>
    private const double OriginWeight = 0.35;

    private const int Window = 6;

    /// <summary>The gain of all neighbours, by <see cref="Field"/>.</summary>
    private static readonly double[] NearGains = [0.40, 0.25, 0.20, 0.20, 0.10];

    private static readonly string[] Runs = [.. Enum.GetNames<Field>().Select(f => "a run in " + f)];

    private readonly double[] mass;
    private readonly bool[] follows;
    private readonly double total;
    private readonly double pairTotal;
    private readonly int[][] positionsOf;
    private readonly double[] near;
    private readonly int[] distances;
    private readonly int[] slots;
    private readonly QueryOrigin origin;

    private (int At, int Slot)[] events = new (int, int)[64];
    private int count;

    /// <param name="slots">For each query word in order the slot it shares with its equals.</param>
    /// <param name="mass">The weight of each query word in order.</param>
    /// <param name="information">The <see cref="QueryOrigin.Information"/> of each.</param>
    /// <param name="follows">Whether each stood right after the one before.</param>
    internal Proximity(int[] slots, double[] mass, IEnumerable<double> information, bool[] follows)
    {
        (this.slots, this.mass, this.follows) = (slots, mass, follows);
        total = mass.Sum();
        pairTotal = Math.Max(1e-9, Enumerable.Range(1, Math.Max(0, mass.Length - 1)).Sum(PairMass));
        positionsOf = [.. Enumerable.Range(0, slots.Length == 0 ? 0 : slots.Max() + 1).Select(s => Enumerable.Range(0, slots.Length).Where(q => slots[q] == s).ToArray())];
        near = new double[mass.Length];
        distances = new int[positionsOf.Length * positionsOf.Length];
        origin = new QueryOrigin(positionsOf, follows, information);
    }

    /// <summary>What one document gains; <paramref name="explain"/> hears each part of it.</summary>
    /// <param name="lengths">The length of each field in words.</param>
    /// <param name="places">The slot + 1 of each word of the document, 0 for words that are not of the query.</param>
    /// <param name="certainty">A factor for documents whose words may be others than the query's.</param>
    /// <param name="explain">Told each part.</param>
    internal double Score(ReadOnlySpan<int> lengths, ReadOnlySpan<byte> places, double certainty, Action<string, double>? explain)
    {
        var start = 0;
        var nearest = 0.0;
        Array.Clear(near);
        origin.Begin();
        for (var field = 0; field < ForwardIndex.Fields; field++)
        {
            Gather(places.Slice(start, lengths[field]));
            start += lengths[field];
            if (count == 0)
                continue;
            origin.ConsiderRun(events.AsSpan(0, count), lengths[field], Runs[field]);
            if (field == (int)Field.Headline)
                origin.ConsiderChoice(events.AsSpan(0, count), lengths[field]);
            Nearness(NearGains[field]);
        }
        foreach (var pair in near)
            nearest += pair;
        nearest *= total / pairTotal * certainty;
        var taken = OriginWeight * origin.Evidence * certainty;
        explain?.Invoke("query words near each other", nearest);
        explain?.Invoke("the query taken from it, most likely as " + origin.Likeliest, taken);
        return taken + nearest;
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

    /// <summary>Keeps for each pair of neighbouring query words how near they come in one field, one step farther when in the other order.</summary>
    private void Nearness(double gain)
    {
        Array.Clear(distances);
        for (var i = 0; i < count; i++)
        {
            var (at, slot) = events[i];
            for (var j = i + 1; j < count && events[j].At < at + Window; j++)
            {
                ref var least = ref distances[(slot * positionsOf.Length) + events[j].Slot];
                least = least == 0 ? events[j].At - at : Math.Min(least, events[j].At - at);
            }
        }
        for (var q = 1; q < near.Length; q++)
            if (follows[q])
                near[q] = Math.Max(near[q], gain * PairMass(q) * Math.Max(Nearness(slots[q - 1], slots[q], 0), Nearness(slots[q], slots[q - 1], 1)));
    }

    private double Nearness(int first, int second, int farther) =>
        distances[(first * positionsOf.Length) + second] is > 0 and var distance ? 1.0 / ((distance + farther) * (distance + farther)) : 0;
}
