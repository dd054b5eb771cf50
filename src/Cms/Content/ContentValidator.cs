using System.Collections;
using System.Globalization;
using System.Net.Mail;
using CommsPortal.Cms.Markdown;

namespace CommsPortal.Cms.Content;

/// <summary>Checks content against its class. Drafts may be incomplete; what is submitted for review may not.</summary>
public static class ContentValidator
{
    /// <param name="complete">True before submission: required fields must be there.</param>
    public static ContentErrors Validate(ContentTypeDescriptor type, ArticleContent content, bool complete)
    {
        var errors = new ContentErrors();
        foreach (var field in type.Fields)
            Check(field, field.ValueOf(content), field.Name, complete, errors);
        if (complete && type.Declaration.PathByColumn && string.IsNullOrEmpty(content.Column))
            errors.Add("column", "Chọn chuyên mục cho bài.");
        return errors;
    }

    private static void Check(FieldDescriptor field, object? value, string path, bool complete, ContentErrors errors)
    {
        if (complete && field.Required && IsEmpty(value))
        {
            errors.Add(path, $"Cần điền “{field.Title}”.");
            return;
        }

        switch (value)
        {
            case string text:
                CheckText(field, text, path, errors);
                break;
            case IEnumerable<string> texts:
                CheckTexts(field, texts, path, errors);
                break;
            case IEnumerable<Guid> ids when ids.Count() > 50:
                errors.Add(path, "Nhiều nhất 50 mục.");
                break;
            case not null when field.Kind == FieldKind.Region:
                foreach (var inner in field.ItemFields)
                    Check(inner, inner.ValueOf(value), $"{path}.{inner.Name}", complete, errors);
                break;
            case IEnumerable items when field.Kind == FieldKind.RegionList:
                CheckItems(field, items, path, complete, errors);
                break;
        }
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        ICollection list => list.Count == 0,
        _ => false,
    };

    private static void CheckText(FieldDescriptor field, string text, string path, ContentErrors errors)
    {
        if (text.Length > field.MaxLength)
            errors.Add(path, string.Create(CultureInfo.InvariantCulture, $"“{field.Title}” dài {text.Length} ký tự; nhiều nhất {field.MaxLength}."));
        if (text.Any(c => char.IsControl(c) && c is not '\n' and not '\r' and not '\t') || HasLoneSurrogate(text))
            errors.Add(path, $"“{field.Title}” có ký tự điều khiển không hợp lệ; hãy gõ lại đoạn đó.");
        if (text.Length == 0)
            return;
        switch (field.Kind)
        {
            case FieldKind.Choice when field.Options.All(o => o.Key != text):
                errors.Add(path, $"“{text}” không có trong danh sách: {string.Join(", ", field.Options.Select(o => o.Key))}.");
                break;
            case FieldKind.Slug when !Slugs.Slug.IsValid(text, field.MaxLength):
                errors.Add(path, "Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ chuyen-doi-so.");
                break;
            case FieldKind.Markdown:
                CheckMarkdown(text, path, errors);
                break;
            case FieldKind.Email when !MailAddress.TryCreate(text, out _):
                errors.Add(path, "Địa chỉ thư điện tử chưa đúng, ví dụ ten@donvi.gov.vn.");
                break;
            case FieldKind.Url when !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"):
                errors.Add(path, "Địa chỉ liên kết phải bắt đầu bằng http:// hoặc https://.");
                break;
        }
    }

    private static void CheckMarkdown(string text, string path, ContentErrors errors)
    {
        try
        {
            ContentReferences.Of(text);
        }
        catch (MarkdownRejectedException exception)
        {
            errors.Add(path, exception.Message);
        }
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    private static void CheckTexts(FieldDescriptor field, IEnumerable<string> texts, string path, ContentErrors errors)
    {
        var count = 0;
        foreach (var text in texts)
        {
            CheckText(field, text, path, errors);
            if (string.IsNullOrWhiteSpace(text))
                errors.Add(path, $"“{field.Title}” có mục bỏ trống.");
            if (++count == 100)
            {
                errors.Add(path, "Nhiều nhất 100 mục.");
                return;
            }
        }
    }

    private static void CheckItems(FieldDescriptor field, IEnumerable items, string path, bool complete, ContentErrors errors)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (index >= field.MaxItems)
            {
                errors.Add(path, string.Create(CultureInfo.InvariantCulture, $"Nhiều nhất {field.MaxItems} mục."));
                return;
            }

            foreach (var inner in field.ItemFields)
                Check(inner, item is null ? null : inner.ValueOf(item), string.Create(CultureInfo.InvariantCulture, $"{path}[{index}].{inner.Name}"), complete, errors);
            index++;
        }
    }
}
