using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Segments;

/// <summary>
/// Numbers the words that the writer has met, so that inverting a document is one look-up a word. Lives over many buffers; not
/// thread-safe.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>Entries after which the owner should begin a new lexicon.</summary>
    internal const int Limit = 300_000;

    private readonly Dictionary<string, Entry> surfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<string, int> exactNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> foldedNumbers = new(StringComparer.Ordinal);

    internal Lexicon() => bySpan = surfaces.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Exact forms by number, each with its folded form's number.</summary>
    internal List<(string Form, int Folded)> Exact { get; } = [];

    internal List<string> Folded { get; } = [];

    /// <summary>The usual writing of each exact form.</summary>
    internal List<string> Rendered { get; } = [];

    internal int Size => surfaces.Count + Exact.Count + Folded.Count;

    /// <summary>The word's numbers, or an entry with -1 when nothing of it is a letter.</summary>
    internal Entry Of(ReadOnlySpan<char> surface)
    {
        if (surface.Length > Syllable.MaxUnits)
            surface = surface[..Syllable.MaxUnits];
        if (bySpan.TryGetValue(surface, out var known))
            return known;
        var syllable = Syllable.Of(surface);
        var entry = syllable.Folded.Length == 0 ? new Entry(-1, -1) : Number(syllable);
        surfaces.Add(surface.ToString(), entry);
        return entry;
    }

    private Entry Number(Syllable syllable)
    {
        if (!foldedNumbers.TryGetValue(syllable.Folded, out var folded))
        {
            foldedNumbers.Add(syllable.Folded, folded = Folded.Count);
            Folded.Add(syllable.Folded);
        }
        if (!exactNumbers.TryGetValue(syllable.Exact, out var exact))
        {
            exactNumbers.Add(syllable.Exact, exact = Exact.Count);
            Exact.Add((syllable.Exact, folded));
            Rendered.Add(Syllable.Render(syllable.Exact));
        }
        return new Entry(exact, folded);
    }

    internal readonly record struct Entry(int Exact, int Folded);
}
