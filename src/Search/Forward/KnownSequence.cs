using System.Numerics;

namespace CommsPortal.Search.Forward;

/// <summary>In which documents of a segment a sequence of words is known to occur, in which not. Thread-safe.</summary>
internal sealed class KnownSequence(int documentCount)
{
    private readonly ulong[] read = new ulong[(documentCount + 63) / 64];
    private readonly ulong[] occurring = new ulong[(documentCount + 63) / 64];

    /// <summary>Null if nobody has read the document for it.</summary>
    internal bool? OccursIn(int document)
    {
        var bit = 1UL << document;
        return (Volatile.Read(ref read[document >> 6]) & bit) == 0 ? null : (Volatile.Read(ref occurring[document >> 6]) & bit) != 0;
    }

    /// <summary>The first document at or after one that is not known to lack the sequence; <see cref="int.MaxValue"/> if there is none.</summary>
    internal int NextPossible(int document)
    {
        for (var at = document >> 6; at < read.Length; at++)
        {
            var possible = ~Volatile.Read(ref read[at]) | Volatile.Read(ref occurring[at]);
            if (at == document >> 6)
                possible &= ulong.MaxValue << document;
            if (possible != 0)
                return (at << 6) + BitOperations.TrailingZeroCount(possible);
        }
        return int.MaxValue;
    }

    internal void Note(int document, bool occurs)
    {
        // In this order: whoever sees that the document was read sees what was found.
        if (occurs)
            Interlocked.Or(ref occurring[document >> 6], 1UL << document);
        Interlocked.Or(ref read[document >> 6], 1UL << document);
    }
}
