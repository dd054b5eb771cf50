using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Two people who add a footnote each may give both the same label; readers see numbers, not labels.</summary>
internal static partial class FootnoteLabels
{
    /// <returns>My text with other labels where the other text has the same for another new footnote.</returns>
    public static string Distinguish(string origin, string mine, string theirs)
    {
        var (old, my, other) = (NotesOf(origin), NotesOf(mine), NotesOf(theirs));
        var used = old.Keys.Concat(my.Keys).Concat(other.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (label, note) in my.Where(n => !old.ContainsKey(n.Key)))
        {
            if (!other.TryGetValue(label, out var same) || same == note)
                continue;
            var free = Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{label}-{n}").First(used.Add);
            mine = mine.Replace($"[^{label}]", $"[^{free}]", StringComparison.Ordinal);
        }

        return mine;
    }

    private static Dictionary<string, string> NotesOf(string text) =>
        Definition().Matches(text).GroupBy(m => m.Groups[1].Value).ToDictionary(g => g.Key, g => g.First().Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^\[\^([^\]\s]{1,100})\]:(.*)$", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
