namespace CommsPortal.Cms.Import;

/// <summary>
/// Recognises an official document in a mended text by its form, which decree and Party guidance lay down: letterhead, number, kind and subject
/// above; "Nơi nhận" and signature below.
/// </summary>
public static class OfficialDocumentRecognizer
{
    /// <summary>Recognises a document; null when the text has neither a number in its head nor a kind with a signature or recipients.</summary>
    public static OfficialDocumentText? Recognize(string mended)
    {
        ArgumentNullException.ThrowIfNull(mended);
        var lines = mended.Split('\n');
        var filled = lines.Where(l => l.Length > 0).ToList();
        var head = new DocumentHead();
        var first = head.Read(filled);
        var tail = new DocumentTail();
        var end = tail.Read(filled, first);
        var isDocument = head.Number is not null || head.Kind is not null && (tail.Recipients.Count > 0 || tail.Signer is not null);
        return isDocument ? Document(head, tail, Between(lines, first, end)) : null;
    }

    private static OfficialDocumentText Document(DocumentHead head, DocumentTail tail, List<string> body)
    {
        var text = string.Join('\n', body).Trim('\n');
        return new OfficialDocumentText
        {
            Number = head.Number,
            Kind = head.Kind ?? (head.Number is null ? null : DocumentKinds.OfNumber(head.Number)) ?? DocumentKinds.Letter,
            Subject = head.Subject,
            Issuer = IssuerName.Find(head, tail, text),
            Signer = tail.Signer,
            SignerTitle = tail.Title is { Length: > 0 } title ? title[..1] + title[1..].ToLowerInvariant() : null,
            IssuedOn = head.Date,
            Recipients = tail.Recipients,
            Sections = [.. body.Where(IsSection).Select(DocumentLines.Plain)],
            Body = text,
        };
    }

    // Head and tail are counted in lines that are not blank; the body keeps its blank lines.
    private static List<string> Between(string[] lines, int first, int end)
    {
        var body = new List<string>();
        var filled = 0;
        foreach (var line in lines)
        {
            if (filled >= first && filled < end)
                body.Add(line);
            filled += line.Length > 0 ? 1 : 0;
        }
        return body;
    }

    private static bool IsSection(string line) => line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("### ", StringComparison.Ordinal);
}
