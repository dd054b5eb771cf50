using System.Numerics;
using System.Runtime.InteropServices;

namespace CommsPortal.Search.Ranking;

/// <summary>The sum of scores, and the number of parts that score, of each document of a small range; eight documents at a time.</summary>
internal sealed class RangeSums
{
    /// <summary>Documents of a range; a multiple of every vector length there is.</summary>
    internal const int Size = 256;

    private readonly float[] part = new float[Size];
    private readonly float[] sums = new float[Size];
    private readonly int[] counts = new int[Size];

    internal void Clear()
    {
        sums.AsSpan().Clear();
        counts.AsSpan().Clear();
    }

    /// <summary>Adds a cursor's scores. False if it cannot give them.</summary>
    /// <param name="counted">Whether scoring here counts as matching a part.</param>
    internal bool TryAdd(MatchCursor cursor, int from, bool counted)
    {
        part.AsSpan().Clear();
        if (!cursor.TryRaise(from, from + Size - 1, part))
            return false;
        var added = MemoryMarshal.Cast<float, Vector<float>>(part.AsSpan());
        var into = MemoryMarshal.Cast<float, Vector<float>>(sums.AsSpan());
        var tally = MemoryMarshal.Cast<int, Vector<int>>(counts.AsSpan());
        for (var i = 0; i < added.Length; i++)
        {
            into[i] += added[i];
            if (counted)
                tally[i] -= Vector.GreaterThan(added[i], Vector<float>.Zero);
        }
        return true;
    }

    /// <summary>Counts a part for every document.</summary>
    internal void CountAll()
    {
        foreach (ref var count in counts.AsSpan())
            count++;
    }

    /// <summary>The first place from one on with at least so many parts and a sum above a bound, or -1.</summary>
    internal int Next(int place, int minimum, float above)
    {
        var least = new Vector<int>(minimum - 1);
        var bound = new Vector<float>(above);
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
            if (counts[place] >= minimum && sums[place] > above)
                return place;
            place++;
        }
        return -1;
    }
}
