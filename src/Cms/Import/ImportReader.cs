using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Import;

/// <summary>Reads one file: Markdown with front matter, or plain text whose kind is recognised and whose faults are mended.</summary>
public sealed class ImportReader(ContentTypeRegistry types)
{
    private const long MaxBytes = 8 * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal ImportDraft Read(string path, ImportOptions options)
    {
        if (new FileInfo(path).Length > MaxBytes)
            throw new EditorialException(ProblemCode.TooLarge, "Tệp lớn quá 8 MiB; hãy tách nhỏ.");
        var bytes = File.ReadAllBytes(path);
        var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return FrontMatterDocument.HasHead(text) ? ReadMarkdown(path, text, hash) : ReadPlain(path, text, hash, options);
    }

    private ImportDraft ReadMarkdown(string path, string text, string hash)
    {
        var document = FrontMatterDocument.Parse(text);
        var fields = document.Fields;
        var type = Take(fields, "type") ?? throw new EditorialException(ProblemCode.InvalidContent, "Thiếu dòng “type:” ở đầu tệp.");
        if (types.Find(type) is null)
            throw new EditorialException(ProblemCode.InvalidContent, $"Không có loại nội dung “{type}”; các loại: {string.Join(", ", types.All.Select(t => t.Name))}.");
        var key = Take(fields, "key") ?? Path.GetFileNameWithoutExtension(path);
        var locale = Take(fields, "locale") ?? "vi";
        var translationOf = Take(fields, "translationOf");
        var published = Take(fields, "published");
        return new ImportDraft(path, key, type, locale, fields, document.Body, hash, [])
        {
            TranslationOf = translationOf,
            Published = published is null ? null : TimeOf(published),
        };
    }

    private static ImportDraft ReadPlain(string path, string text, string hash, ImportOptions options)
    {
        var imported = PlainTextDocument.Recognize(text, options.Type);
        return new ImportDraft(path, Path.GetFileNameWithoutExtension(path), imported.Type, "vi", imported.Fields, imported.Body, hash, imported.Messages);
    }

    private static string? Take(JsonObject fields, string name)
    {
        if (!fields.TryGetPropertyValue(name, out var value))
            return null;
        fields.Remove(name);
        return value?.ToString();
    }

    private static DateTimeOffset TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw new EditorialException(ProblemCode.InvalidContent, $"“published: {text}” không phải thời điểm; ví dụ 2026-03-09T07:30:00+07:00.");
}
