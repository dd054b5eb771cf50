using System.Text;

namespace CommsPortal.Cms.Checks.PersonalData;

/// <summary>A number as a text writes it: digits with single marks between groups.</summary>
/// <param name="Digits">The digits alone.</param>
/// <param name="Start">Place in the text, in UTF-16 units; a leading <c>+</c> is part of it.</param>
/// <param name="Groups">Lengths of the groups between marks.</param>
/// <param name="Marks">The marks between them, in order; a space stands for any white space.</param>
internal sealed record DigitRun(string Digits, int Start, int Length, bool Plus, IReadOnlyList<int> Groups, string Marks)
{
    // Longer runs are no number of a person, and finding them must stay linear.
    private const int MostDigits = 40;

    /// <summary>
    /// Whether it is written like an amount: groups of three after the first with one and the same mark, or a fraction of one.
    /// </summary>
    public bool IsAmount => Groups.Count > 1 && Marks[0] is '.' or ',' && ((Groups[0] == 1 && Digits[0] == '0')
        || (Digits[0] != '0' && Groups[0] <= 3 && Groups.Skip(1).All(g => g == 3) && Marks.Distinct().Count() == 1));

    /// <summary>Whether it begins like a date: day, month, year.</summary>
    public bool IsDate => Groups.Count >= 3 && Groups[0] <= 2 && Groups[1] <= 2 && Groups[2] == 4 && Marks[0] == Marks[1]
        && Marks[0] is '.' or '-';

    /// <summary>
    /// The longest parts of the run that are what is looked for, from its beginning: "0903 123 456 2 lần" has one telephone number. Parts
    /// begin and end where the run does, or at a space.
    /// </summary>
    public IEnumerable<DigitRun> Parts(Func<DigitRun, bool> isWanted)
    {
        for (var from = 0; from < Groups.Count; from++)
        {
            if (from > 0 && Marks[from - 1] != ' ')
                continue;
            for (var to = Groups.Count - 1; to >= from; to--)
            {
                if ((to < Groups.Count - 1 && Marks[to] != ' ') || !isWanted(Part(from, to)))
                    continue;
                yield return Part(from, to);
                from = to;
                break;
            }
        }
    }

    /// <summary>Every run of a text that is not part of a longer word, number or code.</summary>
    public static IEnumerable<DigitRun> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var run = Read(text, at);
            at = run.Start + run.Length;
            if (run.Digits.Length <= MostDigits && StandsAlone(text, run))
                yield return run;
        }
    }

    private DigitRun Part(int from, int to)
    {
        var before = Groups.Take(from).Sum();
        var count = Groups.Skip(from).Take(to - from + 1).Sum();
        var plus = Plus && from == 0;
        // Each mark is one unit of the text.
        return new DigitRun(
            Digits.Substring(before, count), Start + before + from + (Plus && from > 0 ? 1 : 0), count + to - from + (plus ? 1 : 0), plus,
            Groups.Skip(from).Take(to - from + 1).ToList(), Marks.Substring(from, to - from));
    }

    private static DigitRun Read(string text, int first)
    {
        var digits = new StringBuilder();
        var marks = new StringBuilder();
        var groups = new List<int> { 0 };
        var at = first;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits.Append(text[at++]);
                groups[^1]++;
            }
            else if (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && MarkOf(text[at]) is { } mark)
            {
                marks.Append(mark);
                groups.Add(0);
                at++;
            }
            else
            {
                break;
            }
        }

        var plus = first > 0 && text[first - 1] == '+';
        return new DigitRun(digits.ToString(), plus ? first - 1 : first, at - first + (plus ? 1 : 0), plus, groups, marks.ToString());
    }

    private static char? MarkOf(char c) => c switch
    {
        ' ' or '\u00A0' or '\u2009' or '\u202F' => ' ',
        '.' or '-' or ',' => c,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
        _ => null,
    };

    // "123/QĐ-UBND", "QĐ-123", "v1234", "1234.pdf", "12:30": codes, versions, names, times.
    private static bool StandsAlone(string text, DigitRun run)
    {
        var before = run.Start > 0 ? text[run.Start - 1] : ' ';
        var end = run.Start + run.Length;
        var after = end < text.Length ? text[end] : ' ';
        if (char.IsLetterOrDigit(before) || before is '/' or '_' or '-' or '@' or '#' or '=' or '&' || char.IsLetterOrDigit(after)
            || after is '/' or '_' or '%' or '@')
            return false;
        return !(after is '.' or '-' or ':' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
    }
}
