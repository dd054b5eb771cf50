using System.Text;
using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Csv;

/// <summary>
/// A table as comma-separated values (RFC 4180) for spreadsheet programs: UTF-8 with a byte order mark, without which Excel misreads
/// Vietnamese, and no cell that a program would take for a formula.
/// </summary>
public static partial class CsvTable
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF");
        Append(text, titles);
        foreach (var row in rows)
            Append(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One line with its end, for tables that are written while they are read. The first follows a byte order mark.</summary>
    public static string Line(IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return string.Join(',', cells.Select(Cell)) + "\r\n";
    }

    private static void Append(StringBuilder text, IReadOnlyList<string?> cells) =>
        text.Append(Line(cells));

    private static string Cell(string? text)
    {
        var cell = Harmless(text ?? "");
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Programs skip blanks before a formula's sign, and take the wide signs of East Asian keyboards as well.
    private static string Harmless(string text) => Formula().IsMatch(text) && !Number().IsMatch(text) ? $"'{text}" : text;

    [GeneratedRegex(@"\A[\s\0\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|\A[\t\r\n]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"\A[+-]?[0-9]+(?:[.,][0-9]+)*%?\z")]
    private static partial Regex Number();
}
