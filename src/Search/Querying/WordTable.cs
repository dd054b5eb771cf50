using System.Buffers;

namespace CommsPortal.Search.Querying;

/// <summary>Which query word each word of a segment's forward index stands for: a byte array as long as the vocabulary, rented and returned clean.</summary>
internal sealed class WordTable : IDisposable
{
    private readonly byte[] table;
    private readonly List<int> used = [];
    private readonly HashSet<int> weak = [];

    internal WordTable(IReadOnlyList<PlannedWord> words, int[] slots, Vocabulary vocabulary, int segment)
    {
        var size = vocabulary.Snapshot.Views[segment].Reader.Terms.ExactCount + 1;
        table = ArrayPool<byte>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        for (var q = 0; q < words.Count; q++)
        {
            foreach (var (word, equality) in vocabulary.WordsOf(segment, words[q].Word, words[q].Weakest))
            {
                if (table[word] != 0 && equality != Equality.Exact)
                    continue;
                table[word] = (byte)(slots[q] + 1);
                used.Add(word);
                if (equality != Equality.Exact && words[q].Word.Syllable.Marked)
                    weak.Add(word);
                else
                    weak.Remove(word);
            }
        }
    }

    /// <summary>Writes the slot + 1 of each word, or 0.</summary>
    /// <returns>Whether all that match do so with all their marks, or the query has none.</returns>
    internal bool Map(ReadOnlySpan<int> words, Span<byte> places)
    {
        for (var i = 0; i < words.Length; i++)
            places[i] = table[words[i]];
        if (weak.Count == 0)
            return true;
        foreach (var word in words)
            if (table[word] != 0 && weak.Contains(word))
                return false;
        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(table);
}
