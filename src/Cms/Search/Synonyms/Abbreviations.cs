using System.Text.RegularExpressions;
using CommsPortal.Search;

namespace CommsPortal.Cms.Search.Synonyms;

/// <summary>Writes names with the unambiguous abbreviations of the synonym files: "Sở Thông tin và Truyền thông" as "Sở TT&amp;TT".</summary>
public sealed partial class Abbreviations
{
    public static readonly Abbreviations None = new(SynonymTable.Empty);

    private readonly Dictionary<string, string> shortOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly int longest;

    public Abbreviations(SynonymTable table)
    {
        foreach (var pair in table.Synonyms.Where(p => p.Weight >= 1 && p.To.Length < p.From.Length && !p.To.Any(char.IsLower)))
        {
            var words = WordsOf(pair.From);
            if (words.Count > 1 && shortOf.TryAdd(string.Join(' ', words), pair.To))
                longest = Math.Max(longest, words.Count);
        }
    }

    /// <summary>The name with its longest known parts abbreviated; null when it has none.</summary>
    public string? Shorten(string name)
    {
        var words = WordsOf(name);
        var written = new List<string>();
        for (var i = 0; i < words.Count;)
        {
            var length = Math.Min(longest, words.Count - i);
            while (length > 1 && !shortOf.ContainsKey(Part(length)))
                length--;
            written.Add(length > 1 ? shortOf[Part(length)] : words[i]);
            i += Math.Max(1, length);

            string Part(int count) => string.Join(' ', words.Skip(i).Take(count));
        }

        return written.Count < words.Count ? string.Join(' ', written) : null;
    }

    private static List<string> WordsOf(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();
}
