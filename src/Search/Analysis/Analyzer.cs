using System.Collections.Concurrent;

namespace CommsPortal.Search.Analysis;

/// <summary>
/// The one analyzer, of documents and queries alike: <see cref="WordBreaker"/> finds the words, <see cref="Syllable"/> their normal
/// forms. No word is dropped: in Vietnamese "số" or "của" are content. Thread-safe.
/// </summary>
internal static class Analyzer
{
    private const int CacheLimit = 100_000;

    private static readonly ConcurrentDictionary<string, Syllable> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Syllable>.AlternateLookup<ReadOnlySpan<char>> BySpan = Cache.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int cached;

    internal static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var words = new WordBreaker(text);
        while (words.MoveNext())
        {
            var syllable = Normalize(words.Surface);
            if (syllable.Folded.Length > 0)
                tokens.Add(new Token(words.Start, words.Length, syllable));
        }
        return tokens;
    }

    /// <summary>The normal forms of one word; most words of a text have been seen before.</summary>
    internal static Syllable Normalize(ReadOnlySpan<char> surface)
    {
        if (surface.Length > Syllable.MaxLength)
            return Syllable.Of(surface);
        if (BySpan.TryGetValue(surface, out var known))
            return known;
        var syllable = Syllable.Of(surface);
        if (Volatile.Read(ref cached) < CacheLimit && Cache.TryAdd(surface.ToString(), syllable))
            Interlocked.Increment(ref cached);
        return syllable;
    }

    /// <summary>A text folded to its words with single spaces between, for comparing what people type.</summary>
    internal static string Fold(string text) => string.Join(' ', Tokens(text).Select(t => t.Syllable.Folded));
}
