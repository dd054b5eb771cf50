using System.Collections;
using System.Globalization;
using System.Text.Json;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>
/// What stands in an edit form: texts by field path (<c>headline</c>, <c>mainImage.alt</c>, <c>results[0].indicator</c>), exactly as typed,
/// so that nothing is lost when something of it will not do.
/// </summary>
public sealed class FormValues
{
    private readonly Dictionary<string, IReadOnlyList<string>> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);

    /// <summary>The first value of a field; empty when it has none.</summary>
    public string One(string path) => texts.TryGetValue(path, out var values) && values.Count > 0 ? values[0] : "";

    public IReadOnlyList<string> All(string path) => texts.GetValueOrDefault(path) ?? [];

    /// <summary>How many rows a list of regions has.</summary>
    public int Rows(string path) => rows.GetValueOrDefault(path);

    public void Set(string path, params IReadOnlyList<string> values) => texts[path] = values;

    public void SetRows(string path, int count) => rows[path] = count;

    public void AddRow(FieldDescriptor list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (Rows(list.Name) < list.MaxItems)
            rows[list.Name] = Rows(list.Name) + 1;
    }

    public void RemoveRow(FieldDescriptor list, int row)
    {
        ArgumentNullException.ThrowIfNull(list);
        var count = Rows(list.Name);
        if (row < 0 || row >= count)
            return;
        for (var i = row; i < count - 1; i++)
            SwapRows(list, i, i + 1);
        foreach (var field in list.ItemFields)
            texts.Remove(PathOf(list, count - 1, field));
        rows[list.Name] = count - 1;
    }

    /// <summary>Removes the rows in which nothing stands.</summary>
    public void DropEmptyRows(FieldDescriptor list)
    {
        ArgumentNullException.ThrowIfNull(list);
        for (var row = Rows(list.Name) - 1; row >= 0; row--)
        {
            if (list.ItemFields.All(f => All(PathOf(list, row, f)).All(string.IsNullOrWhiteSpace)))
                RemoveRow(list, row);
        }
    }

    public void SwapRows(FieldDescriptor list, int one, int other)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (one < 0 || other < 0 || one >= Rows(list.Name) || other >= Rows(list.Name))
            return;
        foreach (var field in list.ItemFields)
        {
            var (a, b) = (PathOf(list, one, field), PathOf(list, other, field));
            (texts[a], texts[b]) = (All(b), All(a));
        }
    }

    /// <summary>Puts what <paramref name="other"/> has for a whole field in the place of what is here.</summary>
    public void Take(FieldDescriptor field, FormValues other)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(other);
        foreach (var path in texts.Keys.Where(p => Belongs(field, p)).ToList())
            texts.Remove(path);
        foreach (var (path, values) in other.texts.Where(t => Belongs(field, t.Key)))
            texts[path] = values;
        if (field.Kind == FieldKind.RegionList)
            rows[field.Name] = other.Rows(field.Name);
    }

    public static string PathOf(FieldDescriptor list, int row, FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(field);
        return string.Create(CultureInfo.InvariantCulture, $"{list.Name}[{row}].{field.Name}");
    }

    /// <summary>The form of some content.</summary>
    public static FormValues Of(ContentTypeDescriptor type, ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(type);
        var values = new FormValues();
        foreach (var field in type.Fields)
            values.Put(field, field.Name, field.ValueOf(content));
        return values;
    }

    /// <summary>All that stands in the form, to be kept; <see cref="Parse"/> reads it back.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Kept(texts, rows));

    /// <exception cref="JsonException">This is nothing that <see cref="ToJson"/> wrote.</exception>
    public static FormValues Parse(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json) ?? throw new JsonException("A form was expected.");
        var values = new FormValues();
        foreach (var (path, all) in kept.Texts)
            values.texts[path] = all;
        foreach (var (path, count) in kept.Rows)
            values.rows[path] = count;
        return values;
    }

    private static bool Belongs(FieldDescriptor field, string path) =>
        path == field.Name || path.StartsWith(field.Name + ".", StringComparison.Ordinal) || path.StartsWith(field.Name + "[", StringComparison.Ordinal);

    private void Put(FieldDescriptor field, string path, object? value)
    {
        if (value is null)
            return;
        switch (field.Kind)
        {
            case FieldKind.Region:
                foreach (var inner in field.ItemFields)
                    Put(inner, $"{path}.{inner.Name}", inner.ValueOf(value));
                break;
            case FieldKind.RegionList:
                PutRows(field, (IList)value);
                break;
            case FieldKind.Tags:
                texts[path] = [string.Join(", ", (IEnumerable<string>)value)];
                break;
            default:
                texts[path] = FieldTexts.Of(value);
                break;
        }
    }

    private void PutRows(FieldDescriptor list, IList items)
    {
        rows[list.Name] = items.Count;
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var inner in list.ItemFields.Where(_ => items[i] is not null))
                Put(inner, PathOf(list, i, inner), inner.ValueOf(items[i]!));
        }
    }

    private sealed record Kept(IReadOnlyDictionary<string, IReadOnlyList<string>> Texts, IReadOnlyDictionary<string, int> Rows);
}
