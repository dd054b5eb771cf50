using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>Counts as Word does: a paragraph only names a numbering and a level, its number follows from all those before it.</summary>
internal sealed partial class DocxNumbering(Numbering? definitions, DocxStyles styles)
{
    private const int Levels = 9;
    private const int HighestStart = 1_000_000;

    private readonly Dictionary<int, NumberingInstance> instances = definitions?.Elements<NumberingInstance>()
        .DistinctBy(n => n.NumberID?.Value ?? 0).ToDictionary(n => n.NumberID?.Value ?? 0) ?? [];

    private readonly Dictionary<int, AbstractNum> lists = definitions?.Elements<AbstractNum>()
        .DistinctBy(a => a.AbstractNumberId?.Value ?? 0).ToDictionary(a => a.AbstractNumberId?.Value ?? 0) ?? [];

    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<int> started = [];

    /// <summary>The next item of a numbering.</summary>
    /// <returns>Null when the paragraph is no item: no such numbering, or one that shows nothing.</returns>
    public DocxListItem? Next(NumberingProperties? properties)
    {
        var number = properties?.NumberingId?.Val?.Value ?? 0;
        var depth = Math.Clamp(properties?.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (number == 0 || instances.GetValueOrDefault(number) is not { } instance || AbstractOf(instance) is not { } list
            || LevelOf(instance, list, depth) is not { } level)
            return null;
        var count = Count(instance, list, depth);
        return FormatOf(level) switch
        {
            "none" => null,
            "bullet" => new DocxListItem(depth, null, "", false),
            _ => Numbered(instance, list, level, depth, count),
        };
    }

    private static DocxListItem Numbered(NumberingInstance instance, AbstractNum list, Level level, int depth, int[] count)
    {
        var label = Place().Replace(level.LevelText?.Val?.Value ?? "", m =>
        {
            var at = m.Value[1] - '1';
            var shown = LevelOf(instance, list, at) is { } other && level.IsLegalNumberingStyle is null ? FormatOf(other) : "decimal";
            return InFormat(count[at], shown);
        });
        var renumbered = FormatOf(level) is not ("decimal" or "decimalZero") && count[depth] == StartOf(instance, list, depth);
        return new DocxListItem(depth, count[depth], label.Trim(), renumbered);
    }

    private int[] Count(NumberingInstance instance, AbstractNum list, int depth)
    {
        var key = list.AbstractNumberId?.Value ?? 0;
        if (!counters.TryGetValue(key, out var count))
            counters[key] = count = [.. Enumerable.Range(0, Levels).Select(level => StartOf(instance, list, level) - 1)];
        // A numbering with a start of its own begins anew the first time it is used.
        if (started.Add(instance.NumberID?.Value ?? 0))
        {
            foreach (var start in instance.Elements<LevelOverride>().Where(IsOfStart))
                count[start.LevelIndex?.Value ?? 0] = Math.Clamp(start.StartOverrideNumberingValue!.Val!.Value, 0, HighestStart) - 1;
        }
        count[depth]++;
        for (var below = depth + 1; below < Levels; below++)
            count[below] = StartOf(instance, list, below) - 1;
        for (var above = 0; above < depth; above++)
            count[above] = Math.Max(count[above], StartOf(instance, list, above));
        return count;
    }

    private static bool IsOfStart(LevelOverride level) =>
        level.StartOverrideNumberingValue?.Val is not null && (level.LevelIndex?.Value ?? 0) is >= 0 and < Levels;

    private AbstractNum? AbstractOf(NumberingInstance instance)
    {
        var list = lists.GetValueOrDefault(instance.AbstractNumId?.Val?.Value ?? 0);
        // A list style: the levels are with the numbering that the style names.
        if (list?.NumberingStyleLink?.Val?.Value is { } style && styles.NumberingOf(style)?.NumberingId?.Val?.Value is { } linked)
            return lists.GetValueOrDefault(instances.GetValueOrDefault(linked)?.AbstractNumId?.Val?.Value ?? 0) ?? list;
        return list;
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum list, int depth) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == depth)?.Level
        ?? list.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == depth);

    private static int StartOf(NumberingInstance instance, AbstractNum list, int depth) =>
        Math.Clamp(LevelOf(instance, list, depth)?.StartNumberingValue?.Val?.Value ?? 1, 0, HighestStart);

    // The text of the attribute, since a later version of the format may have more kinds than the library knows.
    private static string FormatOf(Level level) => level.NumberingFormat?.Val?.InnerText ?? "decimal";

    private static string InFormat(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number),
        "lowerLetter" => Letter(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number) =>
        number is > 0 and <= 26 ? ((char)('A' + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is <= 0 or >= 400)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, digits) in new[] { (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
                text.Append(digits);
        }
        return text.ToString();
    }

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
