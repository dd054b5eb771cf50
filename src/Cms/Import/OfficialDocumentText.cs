namespace CommsPortal.Cms.Import;

/// <summary>What was recognised of a document issued by an authority. Null or empty where the text does not say.</summary>
public sealed record OfficialDocumentText
{
    /// <summary>Number and symbol, for instance <c>17-CT/TU</c> or <c>06/QĐ-TTg</c>.</summary>
    public string? Number { get; init; }

    /// <summary>Kind in common letters, for instance "Chỉ thị".</summary>
    public required string Kind { get; init; }

    /// <summary>What the document is about, as it is written under its kind: "về đẩy mạnh …".</summary>
    public string? Subject { get; init; }

    public string? Issuer { get; init; }

    public string? Signer { get; init; }

    public string? SignerTitle { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Headings of the sections, as they are in <see cref="Body"/>.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Markdown without letterhead, title, recipients and signature.</summary>
    public required string Body { get; init; }

    /// <summary>Kind, number and subject in one line, as a headline.</summary>
    public string Headline => string.Join(' ', new[] { Kind, Number, Subject is null ? null : LowerFirst(Subject) }.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>The subject as a sentence (trích yếu).</summary>
    public string? Summary => Subject is { Length: > 0 } ? char.ToUpper(Subject[0], System.Globalization.CultureInfo.InvariantCulture) + Subject[1..] : null;

    private static string LowerFirst(string text) =>
        text.StartsWith("Về ", StringComparison.Ordinal) ? "v" + text[1..] : text;
}
