using System.Text.Json.Nodes;

namespace CommsPortal.Cms.Import;

/// <summary>
/// Reads a text file of any of the accepted forms: Markdown with front matter as it is; any other text is mended and read as an official
/// document if it has the form of one, else as news.
/// </summary>
public static class DocumentReader
{
    private const int MaxHeadline = 200;

    /// <summary>Reads a text.</summary>
    /// <exception cref="FrontMatterException">The head of the file cannot be read.</exception>
    /// <exception cref="ArgumentException">The text is too long or empty.</exception>
    public static ImportedDocument Read(string text, string sourceKey)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(sourceKey);
        if (FrontMatterDocument.HasHead(text))
            return FromFrontMatter(FrontMatterDocument.Parse(text), sourceKey);
        var mended = Mending.Mend(text);
        var warnings = mended.Mends.Select(m => $"Dòng {m.Line}: {m.Description}: {m.After}").ToList();
        if (OfficialDocumentRecognizer.Recognize(mended.Text) is { } document)
            return FromOfficialDocument(document, sourceKey, warnings);
        return NewsRecognizer.Recognize(mended.Text) is { } news
            ? FromNews(news, sourceKey, warnings)
            : throw new ArgumentException("Tệp không có chữ nào. Hãy chọn tệp khác.", nameof(text));
    }

    private static ImportedDocument FromFrontMatter(FrontMatterDocument document, string sourceKey)
    {
        var fields = (JsonObject)document.Fields.DeepClone();
        var type = fields["type"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;
        fields.Remove("type");
        return new ImportedDocument(type, fields, document.Body, sourceKey, []);
    }

    private static ImportedDocument FromOfficialDocument(OfficialDocumentText document, string sourceKey, List<string> warnings)
    {
        var fields = new JsonObject { ["headline"] = Cut(document.Headline, MaxHeadline) };
        Add(fields, warnings, "lead", Lead(document), "sapo");
        Add(fields, warnings, "number", document.Number, "số, ký hiệu");
        Add(fields, warnings, "issuer", document.Issuer, "cơ quan ban hành");
        Add(fields, warnings, "issuedOn", document.IssuedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "ngày ban hành");
        Add(fields, warnings, "summary", document.Summary, "trích yếu");
        Add(fields, warnings, "signer", document.Signer, "người ký");
        Add(fields, warnings, "signerTitle", document.SignerTitle, "chức vụ người ký");
        fields["recipients"] = new JsonArray([.. document.Recipients.Select(r => (JsonNode)JsonValue.Create(r))]);
        if (document.Recipients.Count == 0)
            warnings.Add("Không nhận ra nơi nhận; hãy bổ sung nếu có.");
        return new ImportedDocument("official-document", fields, document.Body, sourceKey, warnings);
    }

    private static string? Lead(OfficialDocumentText document) =>
        document.Subject is null ? null : document.Issuer is null ? document.Summary + "." : $"{document.Issuer} ban hành {document.Headline}.";

    private static ImportedDocument FromNews(NewsText news, string sourceKey, List<string> warnings)
    {
        if (news.IsProposed)
            warnings.Add($"Tiêu đề \"{news.Headline}\" được đề xuất từ câu đầu; biên tập viên cần xem lại.");
        if (news.DateHint is { } date)
            warnings.Add($"Văn bản ghi thời điểm {date}; hãy kiểm tra ngày đăng.");
        var fields = new JsonObject { ["headline"] = Cut(news.Headline, MaxHeadline), ["lead"] = news.Lead };
        return new ImportedDocument("news", fields, news.Body, sourceKey, warnings);
    }

    private static void Add(JsonObject fields, List<string> warnings, string name, string? value, string label)
    {
        if (string.IsNullOrEmpty(value))
            warnings.Add($"Không nhận ra {label}; hãy bổ sung nếu có.");
        else
            fields[name] = value;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var space = text.LastIndexOf(' ', length - 1);
        return text[..(space > 0 ? space : length - 1)] + "…";
    }
}
