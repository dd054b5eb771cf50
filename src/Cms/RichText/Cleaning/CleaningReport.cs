using System.Globalization;
using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>Counts what is changed and dropped on the way from a foreign document to an article.</summary>
public sealed class CleaningReport
{
    private const int MostExamples = 5;
    private const int LongestExample = 160;

    private readonly SortedDictionary<CleaningKind, (int Count, List<string> Examples)> entries = [];

    /// <summary>What was done, in a fixed order; what must still be done stands last.</summary>
    public IReadOnlyList<CleaningLine> Lines => [.. entries.Select(e => LineOf(e.Key, e.Value.Count, e.Value.Examples)).OrderBy(l => l.Effect)];

    public int this[CleaningKind kind] => entries.TryGetValue(kind, out var entry) ? entry.Count : 0;

    /// <param name="example">What it was, for the editor; the first few of a kind are shown.</param>
    public void Add(CleaningKind kind, int count = 1, string? example = null)
    {
        if (count == 0)
            return;
        var (before, examples) = entries.TryGetValue(kind, out var entry) ? entry : (0, []);
        if (example is not null && examples.Count < MostExamples && !examples.Contains(Shortened(example)))
            examples.Add(Shortened(example));
        entries[kind] = (before + count, examples);
    }

    private static CleaningLine LineOf(CleaningKind kind, int count, List<string> examples)
    {
        var (effect, text) = CleaningTexts.Of(kind);
        var line = string.Format(Vietnamese.Culture, text, count.ToString("N0", Vietnamese.Culture));
        var whole = examples.Count == 0 ? line : $"{line}: {string.Join("; ", examples)}";
        return new CleaningLine(kind, effect, count, whole.TrimEnd('.') + ".");
    }

    private static string Shortened(string example) =>
        new StringInfo(example) is { LengthInTextElements: > LongestExample } text ? text.SubstringByTextElements(0, LongestExample) + "…" : example;
}
