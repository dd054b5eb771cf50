namespace CommsPortal.Search;

/// <summary>
/// Synonyms and abbreviations, applied to queries only. A file has one group a line: the forms separated by <c>=</c>, each
/// equal to the others; or <c>a => b | c</c> for one direction only. A weight in brackets lowers an ambiguous form:
/// <c>TP = thành phố [0.6]</c>. Lines that start with <c>#</c> are comments.
/// </summary>
public sealed class SynonymTable
{
    /// <summary>No synonyms.</summary>
    public static readonly SynonymTable Empty = new([]);

    /// <summary>Creates a table.</summary>
    /// <param name="synonyms">The pairs, each in one direction.</param>
    public SynonymTable(IReadOnlyList<Synonym> synonyms) => Synonyms = synonyms;

    /// <summary>The pairs, each in one direction.</summary>
    public IReadOnlyList<Synonym> Synonyms { get; }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
    public static SynonymTable Parse(string text)
    {
        var pairs = new List<Synonym>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
                ParseLine(line, number, pairs);
        }
        return new SynonymTable(pairs);
    }

    private static void ParseLine(string line, int number, List<Synonym> pairs)
    {
        var arrow = line.IndexOf("=>", StringComparison.Ordinal);
        if (arrow >= 0)
        {
            var from = ParseForm(line[..arrow], number);
            foreach (var to in line[(arrow + 2)..].Split('|'))
                Add(from, ParseForm(to, number), pairs);
            return;
        }
        var forms = line.Split('=').Select(f => ParseForm(f, number)).ToArray();
        if (forms.Length < 2)
            throw new FormatException($"Line {number}: a synonym group needs at least two forms separated by '='.");
        foreach (var from in forms)
            foreach (var to in forms)
                if (!ReferenceEquals(from.Text, to.Text))
                    Add(from, to, pairs);
    }

    private static void Add((string Text, double Weight) from, (string Text, double Weight) to, List<Synonym> pairs) =>
        pairs.Add(new Synonym(from.Text, to.Text, Math.Min(from.Weight, to.Weight)));

    private static (string Text, double Weight) ParseForm(string form, int number)
    {
        var text = form.Trim();
        var weight = 1.0;
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket >= 0)
        {
            if (text[^1] != ']' || !double.TryParse(text[(bracket + 1)..^1], System.Globalization.CultureInfo.InvariantCulture, out weight)
                || weight is not (> 0 and <= 1))
                throw new FormatException($"Line {number}: the weight in '{text}' must be a number above 0 and at most 1 in brackets.");
            text = text[..bracket].Trim();
        }
        return text.Length > 0 ? (text, weight) : throw new FormatException($"Line {number}: a form is empty.");
    }
}
