using System.Collections;
using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Forms;

namespace CommsPortal.Cms.Desk.History;

/// <summary>The value of any field as people read it.</summary>
public sealed class FieldReader(
    Vocabulary vocabulary, IReadOnlyDictionary<Guid, ArticleTitle> titles, IReadOnlyDictionary<Guid, string> files)
{
    /// <returns>Empty when there is nothing.</returns>
    public string Read(FieldDescriptor field, object? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return value switch
        {
            null => "",
            bool flag => flag ? "Có" : "Không",
            DateOnly date => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            string text => ReadText(field, text),
            Guid id => files.GetValueOrDefault(id) ?? id.ToString(),
            IEnumerable<string> texts => string.Join(", ", texts.Select(t => ReadText(field, t))),
            IEnumerable<Guid> ids => string.Join('\n', ids.Select(id => titles.TryGetValue(id, out var title) ? title.Headline : id.ToString())),
            IEnumerable items when field.Kind == FieldKind.RegionList => string.Join('\n', items.Cast<object>().Select(i => ReadGroup(field, i, " · "))),
            _ when field.Kind == FieldKind.Region => ReadGroup(field, value, "\n"),
            _ => FieldTexts.Of(value)[0],
        };
    }

    private string ReadText(FieldDescriptor field, string text) => field.Kind switch
    {
        FieldKind.Term or FieldKind.Terms => vocabulary.NameOf(field.Taxonomy, text),
        FieldKind.Column => vocabulary.NameOfColumn(text),
        FieldKind.Choice => field.Options.Where(o => o.Key == text).Select(o => o.Value).FirstOrDefault() ?? text,
        _ => text,
    };

    private string ReadGroup(FieldDescriptor group, object item, string separator) => string.Join(separator,
        group.ItemFields.Select(f => (f.Title, Text: Read(f, f.ValueOf(item)))).Where(f => f.Text.Length > 0).Select(f => $"{f.Title}: {f.Text}"));
}
