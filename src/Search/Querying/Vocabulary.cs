using CommsPortal.Search.Forward;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Segments;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Querying;

/// <summary>What a snapshot's dictionaries know of terms. For one search; not thread-safe.</summary>
internal sealed class Vocabulary(IndexSnapshot snapshot)
{
    private readonly Dictionary<string, IReadOnlyList<string>> spellings = new(StringComparer.Ordinal);

    internal IndexSnapshot Snapshot => snapshot;

    /// <summary>Looks a term up in every segment.</summary>
    internal TermStatistics Find(byte[] key)
    {
        var entries = new PostingsEntry[snapshot.Views.Length];
        var documents = 0;
        for (var i = 0; i < entries.Length; i++)
            if (snapshot.Views[i].Reader.Terms.TryFind(key, out entries[i], out _))
                documents += entries[i].Count;
        return new TermStatistics(entries, documents);
    }

    /// <summary>Documents with a folded word.</summary>
    internal int Frequency(string folded) => Find(TermKey.OfFolded(folded)).Documents;

    /// <summary>The exact forms that the collection has of a folded word, in the order of keys.</summary>
    internal IReadOnlyList<string> Spellings(string folded)
    {
        if (spellings.TryGetValue(folded, out var known))
            return known;
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        var prefix = TermKey.ExactPrefix(folded);
        foreach (var view in snapshot.Views)
        {
            var walk = view.Reader.Terms.From(prefix);
            while (walk.MoveNext() && walk.Key.StartsWith(prefix))
                forms.Add(TermKey.Parts(walk.Key).Second);
        }
        return spellings[folded] = [.. forms];
    }

    /// <summary>How a form of the collection equals a query word, or null if it does not even when folded. Both have the same folded form.</summary>
    internal static Equality EqualityOf(QueryWord word, string form)
    {
        if (string.Equals(form, word.Syllable.Exact, StringComparison.Ordinal))
            return Equality.Exact;
        var bare = form.TrimEnd('\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
        return string.Equals(bare, word.Syllable.Toneless, StringComparison.Ordinal) ? Equality.Toneless : Equality.Folded;
    }

    /// <summary>Looks for a restriction's words in documents of one segment.</summary>
    internal WordSequence SequenceOf(int segment, Restriction restriction) => new(
        snapshot.Views[segment].Reader, [.. restriction.Words.Select(w => WordsOf(segment, w, restriction.Weakest).Select(x => x.Word).ToArray())], restriction.Field);

    /// <summary>The words of one segment's forward index that equal a query word at least as strongly as asked, with how they do.</summary>
    internal List<(int Word, Equality Equality)> WordsOf(int segment, QueryWord word, Equality weakest)
    {
        var reader = snapshot.Views[segment].Reader;
        var found = new List<(int, Equality)>();
        var key = weakest == Equality.Exact ? TermKey.OfExact(word.Syllable.Folded, word.Syllable.Exact) : TermKey.ExactPrefix(word.Syllable.Folded);
        var walk = reader.Terms.From(key);
        while (walk.MoveNext() && (weakest == Equality.Exact ? walk.Key.SequenceEqual(key) : walk.Key.StartsWith(key)))
        {
            var equality = weakest == Equality.Exact ? Equality.Exact : EqualityOf(word, TermKey.Parts(walk.Key).Second);
            if (equality <= weakest)
                found.Add((reader.Forward.WordOf(walk.Number), equality));
        }
        return found;
    }
}
