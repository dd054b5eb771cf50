using System.Text;
using System.Text.RegularExpressions;
using CommsPortal.Cms.RichText.Cleaning;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>
/// Follows the fields of a document: their codes are no text, their results are. A field may begin in one paragraph and end in another.
/// </summary>
internal sealed partial class DocxFields(CleaningReport report)
{
    // Fields stand in fields two or three deep.
    private const int Deepest = 100;

    private readonly Stack<Field> open = new();

    /// <summary>Whether text that stands here is part of the document.</summary>
    public bool IsText => open.All(f => f.InResult && !f.IsContents);

    /// <summary>Where text that stands here leads; null for nowhere.</summary>
    public string? Address => open.Select(f => f.Address).FirstOrDefault(a => a is not null);

    /// <exception cref="InvalidDataException">More fields are open than any document has.</exception>
    public void Begin() => open.Push(open.Count < Deepest ? new Field() : throw new InvalidDataException("Fields nest without end."));

    /// <summary>Adds to the code of the innermost field.</summary>
    public void AddCode(string code)
    {
        if (open.TryPeek(out var field) && !field.InResult)
            field.Code.Append(code);
    }

    public void Separate()
    {
        if (!open.TryPeek(out var field) || field.InResult)
            return;
        field.InResult = true;
        Consider(field);
    }

    public void End()
    {
        if (open.TryPop(out var field) && !field.InResult)
            Consider(field);
    }

    private void Consider(Field field)
    {
        var code = field.Code.ToString().Trim();
        if (Hyperlink().Match(code) is { Success: true } link)
            field.Address = link.Groups["address"].Value;
        else if (Contents().IsMatch(code))
        {
            field.IsContents = true;
            report.Add(CleaningKind.Contents, report[CleaningKind.Contents] == 0 ? 1 : 0);
        }
        else if (!Silent().IsMatch(code))
            report.Add(CleaningKind.Fields);
    }

    [GeneratedRegex("^HYPERLINK\\s+(?!\\\\l)(?:\"(?<address>[^\"]+)\"|(?<address>[^\\s\\\\]+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hyperlink();

    [GeneratedRegex(@"^(?:TOC|INDEX|TOA)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contents();

    // Links within the document, and what only marks a place.
    [GeneratedRegex(@"^(?:HYPERLINK|PAGEREF|SEQ|XE|TC|BOOKMARK|FORMTEXT|ADDIN)\b|^$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Silent();

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool InResult { get; set; }

        public bool IsContents { get; set; }

        public string? Address { get; set; }
    }
}
