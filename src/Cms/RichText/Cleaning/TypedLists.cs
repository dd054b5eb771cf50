using System.Globalization;
using System.Text.RegularExpressions;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>Makes lists of paragraphs in a row that begin with a typed bullet, or with numbers that follow one another.</summary>
internal static partial class TypedLists
{
    public static IReadOnlyList<Block> Find(IReadOnlyList<Block> blocks, CleaningReport report)
    {
        var found = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count;)
        {
            var run = RunAt(blocks, i);
            if (run.Count < 2)
            {
                found.Add(blocks[i++]);
                continue;
            }
            report.Add(CleaningKind.TypedLists);
            var marker = MarkerOf(blocks[i])!;
            found.Add(new Block.List(marker.Number is not null, marker.Number ?? 1, [.. run.Select(p => (IReadOnlyList<Block>)[WithoutMarker(p)])]));
            i += run.Count;
        }
        return found;
    }

    private static List<Block.Paragraph> RunAt(IReadOnlyList<Block> blocks, int at)
    {
        var run = new List<Block.Paragraph>();
        var first = MarkerOf(blocks[at]);
        for (var i = at; first is not null && i < blocks.Count && MarkerOf(blocks[i]) is { } marker; i++)
        {
            if (marker != first with { Number = first.Number + run.Count })
                break;
            run.Add((Block.Paragraph)blocks[i]);
        }
        return run;
    }

    private static Marker? MarkerOf(Block block)
    {
        if (block is not Block.Paragraph { Role: ParagraphRole.Body, Inlines: [Inline.Text first, ..] })
            return null;
        if (Bullet().Match(first.Value) is { Success: true } bullet)
            return new Marker(bullet.Groups["mark"].Value, null);
        return Number().Match(first.Value) is { Success: true } number
            ? new Marker(number.Groups["mark"].Value, int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture))
            : null;
    }

    private static Block.Paragraph WithoutMarker(Block.Paragraph paragraph)
    {
        var first = (Inline.Text)paragraph.Inlines[0];
        var length = Bullet().Match(first.Value) is { Success: true } bullet ? bullet.Length : Number().Match(first.Value).Length;
        return paragraph with { Inlines = [first with { Value = first.Value[length..] }, .. paragraph.Inlines.Skip(1)] };
    }

    // A dash longer than a hyphen begins direct speech.
    [GeneratedRegex(@"^\s*(?<mark>[-+*•●▪■◦·])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?<number>\d{1,3})(?<mark>[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private sealed record Marker(string Mark, int? Number);
}
