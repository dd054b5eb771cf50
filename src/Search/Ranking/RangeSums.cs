using System.Numerics;
using System.Runtime.InteropServices;

namespace CommsPortal.Search.Ranking;

/// <summary>
/// What the parts and bonuses of a query score in each document of a small range, list by list and many documents at a time. Lists that
/// score much and are short come first, and once few documents are left that could matter the others are asked for those alone
/// (MaxScore: Turtle and Flood, "Query evaluation: strategies and optimizations", 1995, within a range).
/// </summary>
internal sealed class RangeSums
{
    /// <summary>Documents of a range; a multiple of every vector length there is.</summary>
    internal const int Size = 256;

    /// <summary>With so many documents left, asking the remaining lists for each costs less than reading them over the range.</summary>
    private const int Few = 3;

    private readonly MatchCursor[] lists;
    private readonly int required;

    /// <summary>The lists by index in the order in which they are read; those that cannot be summed are last and never read.</summary>
    private readonly int[] order;
    private readonly int summable;
    private readonly float[] rest;
    private readonly float[][] parts;
    private readonly bool[] added;
    private readonly float[] sums = new float[Size];
    private readonly int[] counts = new int[Size];
    private int start;
    private int unread;
    private float missing;

    /// <param name="lists">The required parts and after them the bonuses.</param>
    /// <param name="required">How many are required parts.</param>
    internal RangeSums(MatchCursor[] lists, int required)
    {
        (this.lists, this.required) = (lists, required);
        order = [.. Enumerable.Range(0, lists.Length).OrderByDescending(i => lists[i].Summable).ThenByDescending(i => lists[i].MaxScore / Math.Max(1.0, lists[i].Cost))];
        summable = lists.Count(l => l.Summable);
        rest = new float[lists.Length + 1];
        parts = new float[lists.Length][];
        added = new bool[lists.Length];
    }

    /// <summary>Whether every required part was read over the whole range, so that no document needs another look.</summary>
    internal bool Complete => unread == 0;

    /// <summary>Reads the lists over a range until it is clear which documents could have enough parts and exceed a score.</summary>
    /// <param name="from">The first document.</param>
    /// <param name="minimum">The least number of required parts.</param>
    /// <param name="above">The score to exceed.</param>
    /// <param name="bounds">The greatest score of each list in the range.</param>
    internal void Read(int from, int minimum, float above, ReadOnlySpan<float> bounds)
    {
        Array.Clear(added);
        sums.AsSpan().Clear();
        counts.AsSpan().Clear();
        (start, unread, rest[lists.Length]) = (from, required, 0);
        for (var i = lists.Length - 1; i >= 0; i--)
            rest[i] = rest[i + 1] + bounds[order[i]];
        missing = rest[0];
        for (var i = 0; i < summable && Candidates(minimum, above) > Few; i++)
            Add(order[i], rest[i + 1]);
    }

    /// <summary>The first place from one on whose document could matter, or -1.</summary>
    internal int Next(int place, int minimum, float above)
    {
        var least = new Vector<int>(minimum - unread - 1);
        var bound = new Vector<float>(above - missing);
        while (place < Size)
        {
            if (place % Vector<float>.Count == 0)
            {
                var enough = Vector.GreaterThan(new Vector<int>(counts, place), least) & Vector.GreaterThan(new Vector<float>(sums, place), bound);
                if (enough == Vector<int>.Zero)
                {
                    place += Vector<float>.Count;
                    continue;
                }
            }
            if (counts[place] >= minimum - unread && sums[place] > above - missing)
                return place;
            place++;
        }
        return -1;
    }

    /// <summary>The score of the document at a place: the sum in the order of the lists, whichever way each was read. False if it has too few parts.</summary>
    internal bool TryScore(int place, int minimum, out float score)
    {
        score = 0;
        var matched = 0;
        for (var i = 0; i < lists.Length; i++)
        {
            if (i == required && matched < minimum)
                return false;
            if (added[i])
            {
                score += parts[i][place];
                matched += parts[i][place] > 0 ? 1 : 0;
            }
            else if (lists[i].IsAt(start + place))
            {
                score += lists[i].Score;
                matched++;
            }
        }
        return matched >= minimum;
    }

    private int Candidates(int minimum, float above)
    {
        var least = new Vector<int>(minimum - unread - 1);
        var bound = new Vector<float>(above - missing);
        var found = Vector<int>.Zero;
        for (var i = 0; i < Size; i += Vector<float>.Count)
            found -= Vector.GreaterThan(new Vector<int>(counts, i), least) & Vector.GreaterThan(new Vector<float>(sums, i), bound);
        return Vector.Sum(found);
    }

    private void Add(int list, float missingAfter)
    {
        var part = parts[list] ??= new float[Size];
        part.AsSpan().Clear();
        lists[list].Raise(start, start + Size - 1, part);
        var from = MemoryMarshal.Cast<float, Vector<float>>(part.AsSpan());
        var into = MemoryMarshal.Cast<float, Vector<float>>(sums.AsSpan());
        for (var i = 0; i < from.Length; i++)
            into[i] += from[i];
        if (list < required)
        {
            var tally = MemoryMarshal.Cast<int, Vector<int>>(counts.AsSpan());
            for (var i = 0; i < from.Length; i++)
                tally[i] -= Vector.GreaterThan(from[i], Vector<float>.Zero);
            unread--;
        }
        added[list] = true;
        missing = missingAfter;
    }
}
