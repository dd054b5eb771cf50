using System.Collections;
using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Markdown;
using CommsPortal.Cms.Markdown.Sources;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Checks.Texts;

/// <summary>Every text of some content that people wrote to be read, in the order of the form.</summary>
internal static class ContentTexts
{
    public static IReadOnlyList<CheckedText> Of(ContentTypeDescriptor type, ArticleContent content) =>
        type.Fields.SelectMany(f => Of(f, f.ValueOf(content), f.Name, f.Title)).ToList();

    private static IEnumerable<CheckedText> Of(FieldDescriptor field, object? value, string path, string title) =>
        (field.Kind, value) switch
        {
            (FieldKind.Text or FieldKind.LongText, string text)
                when text.Length > 0 => [new CheckedText(path, title, VietnameseText.Normalize(text), null)],
            (FieldKind.Markdown, string text) when text.Length > 0 => [Markdown(path, title, VietnameseText.Normalize(text))],
            (FieldKind.Region, { } group) => field.ItemFields
                .SelectMany(f => Of(f, f.ValueOf(group), $"{path}.{f.Name}", $"{title}, {f.Title}")),
            (FieldKind.RegionList, IEnumerable items) => items.Cast<object?>()
                .SelectMany((item, index) => OfItem(field, item, index, path, title)),
            _ => [],
        };

    private static IEnumerable<CheckedText> OfItem(FieldDescriptor field, object? item, int index, string path, string title) =>
        item is null
            ? []
            : field.ItemFields.SelectMany(f => Of(
                f, f.ValueOf(item), string.Create(CultureInfo.InvariantCulture, $"{path}[{index}].{f.Name}"),
                $"{title} {index + 1}, {f.Title}"));

    // What is too long or too deep to be read is refused when it is saved; here it has nothing to be found in.
    private static CheckedText Markdown(string path, string title, string text)
    {
        try
        {
            return new CheckedText(path, title, text, MarkdownSourceReader.Read(text));
        }
        catch (MarkdownRejectedException)
        {
            return new CheckedText(path, title, text, MarkdownSource.Empty);
        }
    }
}
