using System.Numerics;
using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Querying;

/// <summary>The documents of one segment that a request lets through. Not thread-safe.</summary>
/// <param name="bits">A bit for each document; null if all are let through but for the sequences.</param>
/// <param name="sequences">Words that must, or must not, stand side by side.</param>
internal sealed class SegmentFilter(ulong[]? bits, IReadOnlyList<(WordSequence Sequence, bool Excluded)> sequences)
{
    internal bool Passes(int document)
    {
        if (bits is not null && (bits[document >> 6] & (1UL << document)) == 0)
            return false;
        foreach (var (sequence, excluded) in sequences)
            if (sequence.OccursIn(document) == excluded)
                return false;
        return true;
    }

    /// <summary>The first document at or after one that may pass, as far as can be said without its text; <see cref="int.MaxValue"/> if there is none.</summary>
    internal int Next(int document)
    {
        if (bits is null)
            return document;
        for (var at = document >> 6; at < bits.Length; at++)
        {
            var left = at == document >> 6 ? bits[at] & (ulong.MaxValue << document) : bits[at];
            if (left != 0)
                return (at << 6) + BitOperations.TrailingZeroCount(left);
        }
        return int.MaxValue;
    }
}
