using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Export;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Import;

/// <summary>Reads one file: Markdown with front matter, or plain text whose kind is recognised and whose faults are mended.</summary>
public sealed class ImportReader(ContentTypeRegistry types)
{
    private const long MaxBytes = 8 * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal ImportDraft Read(string path)
    {
        if (new FileInfo(path).Length > MaxBytes)
            throw new EditorialException(ProblemCode.TooLarge, "Tệp lớn quá 8 MiB; hãy tách nhỏ.");
        var bytes = File.ReadAllBytes(path);
        var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var document = Recognize(text, Path.GetFileNameWithoutExtension(path));
        var fields = document.Fields;
        var type = document.Type ?? throw new EditorialException(ProblemCode.InvalidContent, "Thiếu dòng “type:” ở đầu tệp.");
        if (types.Find(type) is null)
            throw new EditorialException(ProblemCode.InvalidContent, $"Không có loại nội dung “{type}”; các loại: {string.Join(", ", types.All.Select(t => t.Name))}.");
        var published = Take(fields, "published");
        var consents = ConsentsOf(fields);
        var id = Take(fields, "id");
        // A text whose ends or line ends matter stands in the head.
        var body = document.Body.Length == 0 ? Take(fields, "body") ?? "" : document.Body;
        return new ImportDraft(path, Take(fields, "key") ?? document.SourceKey, type, Take(fields, "locale") ?? "vi", fields, body, hash, document.Warnings)
        {
            Id = id is null ? null : IdOf(id),
            Office = Take(fields, "office"),
            TranslationOf = Take(fields, "translationOf"),
            Published = published is null ? null : TimeOf(published),
            Consents = consents,
        };
    }

    private static ImportedDocument Recognize(string text, string key)
    {
        try
        {
            return DocumentReader.Read(text, key);
        }
        catch (ArgumentException exception)
        {
            throw new EditorialException(ProblemCode.InvalidContent, exception.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static string? Take(JsonObject fields, string name)
    {
        if (!fields.TryGetPropertyValue(name, out var value))
            return null;
        fields.Remove(name);
        return value?.ToString();
    }

    private static List<ExportedConsent> ConsentsOf(JsonObject fields)
    {
        if (!fields.Remove("consents", out var list) || list is null)
            return [];
        return list.Deserialize<List<ExportedConsent>>(ContentJson.StrictOptions) ?? [];
    }

    private static Guid IdOf(string text) => Guid.TryParseExact(text, "D", out var id)
        ? id
        : throw new EditorialException(ProblemCode.InvalidContent, $"“id: {text}” không phải mã bài; hãy bỏ dòng này để hệ thống tự đặt.");

    private static DateTimeOffset TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw new EditorialException(ProblemCode.InvalidContent, $"“published: {text}” không phải thời điểm; ví dụ 2026-03-09T07:30:00+07:00.");
}
