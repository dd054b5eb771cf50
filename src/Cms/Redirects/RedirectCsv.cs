using System.Text;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Redirects;

/// <summary>Redirects as comma-separated values (RFC 4180): a head line <c>from,to</c>, then one redirect a line.</summary>
public static class RedirectCsv
{
    public const string Head = "from,to";

    public static string Write(IEnumerable<ManualRedirect> redirects)
    {
        ArgumentNullException.ThrowIfNull(redirects);
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var redirect in redirects)
            text.Append(Cell(redirect.From)).Append(',').Append(Cell(redirect.To)).Append("\r\n");
        return text.ToString();
    }

    /// <exception cref="EditorialException">A line has not two cells; the message names it.</exception>
    public static IReadOnlyList<(string? From, string? To)> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var redirects = new List<(string?, string?)>();
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            var line = lines[n].Trim();
            if (line.Length == 0 || (n == 0 && line.Replace(" ", "", StringComparison.Ordinal).Equals(Head, StringComparison.OrdinalIgnoreCase)))
                continue;
            var cells = line.Split(',', ';', '\t').Select(c => c.Trim().Trim('"')).ToArray();
            if (cells.Length != 2)
                throw new EditorialException(ProblemCode.InvalidContent, $"Dòng {n + 1} cần hai ô: địa chỉ cũ, địa chỉ mới; dòng đó là “{line}”.");
            redirects.Add((cells[0], cells[1]));
            if (redirects.Count > DefineRedirects.MostRedirects)
                throw new EditorialException(ProblemCode.InvalidContent, "Nhiều nhất 5.000 dòng trong một lần nhập.");
        }

        return redirects;
    }

    private static string Cell(string text) => text.Any(c => c is ',' or ';' or '"' or '\t') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
