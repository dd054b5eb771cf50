using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>Makes content of a form's texts. What cannot be read is reported beside its field; the texts stay as they are.</summary>
public static class FormContent
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Nullability = new();

    /// <summary>Rows in which nothing was typed are dropped, from <paramref name="values"/> too, so that the paths of errors fit both.</summary>
    public static ArticleContent Build(ContentTypeDescriptor type, FormValues values, ContentErrors errors)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var list in type.Fields.Where(f => f.Kind == FieldKind.RegionList))
            values.DropEmptyRows(list);
        var content = type.CreateEmpty();
        foreach (var field in type.Fields)
            field.Property.SetValue(content, ValueOf(field, field.Name, values, errors) ?? EmptyOf(field));
        return content;
    }

    private static object? ValueOf(FieldDescriptor field, string path, FormValues values, ContentErrors errors) => field.Kind switch
    {
        FieldKind.Region => Region(field, path, values, errors),
        FieldKind.RegionList => Rows(field, values, errors),
        FieldKind.Boolean => values.All(path).Contains("true"),
        FieldKind.Terms => values.All(path).ToList(),
        FieldKind.Tags => Tags(values.One(path)),
        FieldKind.Articles => Ids(path, values, errors),
        FieldKind.Media => Id(path, values.One(path), errors),
        FieldKind.Number => Number(field, path, values.One(path), errors),
        FieldKind.Date => Date(field, path, values.One(path), errors),
        _ => Text(field, values.One(path)),
    };

    // An optional group with nothing in it is no group.
    private static object? Region(FieldDescriptor region, string path, FormValues values, ContentErrors errors)
    {
        var item = Activator.CreateInstance(region.ItemType!)!;
        var filled = false;
        foreach (var field in region.ItemFields)
            filled |= Fill(item, field, $"{path}.{field.Name}", values, errors);
        return filled ? item : null;
    }

    private static IList Rows(FieldDescriptor list, FormValues values, ContentErrors errors)
    {
        var items = (IList)Activator.CreateInstance(list.Property.PropertyType)!;
        for (var i = 0; i < values.Rows(list.Name); i++)
        {
            var item = Activator.CreateInstance(list.ItemType!)!;
            foreach (var field in list.ItemFields)
                Fill(item, field, FormValues.PathOf(list, i, field), values, errors);
            items.Add(item);
        }

        return items;
    }

    private static bool Fill(object item, FieldDescriptor field, string path, FormValues values, ContentErrors errors)
    {
        field.Property.SetValue(item, ValueOf(field, path, values, errors) ?? EmptyOf(field));
        return values.All(path).Any(t => t.Length > 0);
    }

    // Texts that the class does not let be null are empty instead.
    private static string? EmptyOf(FieldDescriptor field) =>
        field.Property.PropertyType == typeof(string) && !AllowsNull(field) ? "" : null;

    private static bool AllowsNull(FieldDescriptor field) =>
        Nullability.GetOrAdd(field.Property, p => new NullabilityInfoContext().Create(p).WriteState == NullabilityState.Nullable);

    private static string? Text(FieldDescriptor field, string text) => text.Length == 0 || (AllowsNull(field) && string.IsNullOrWhiteSpace(text)) ? null : text;

    private static List<string> Tags(string text) =>
        text.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();

    private static List<Guid> Ids(string path, FormValues values, ContentErrors errors) =>
        values.All(path).Select(text => Id(path, text, errors)).OfType<Guid>().ToList();

    private static Guid? Id(string path, string text, ContentErrors errors)
    {
        if (text.Length == 0)
            return null;
        if (Guid.TryParse(text, out var id))
            return id;
        errors.Add(path, $"“{text}” không phải mã của một mục trong hệ thống; hãy chọn lại.");
        return null;
    }

    private static DateOnly? Date(FieldDescriptor field, string path, string text, ContentErrors errors)
    {
        if (text.Length == 0)
            return null;
        string[] formats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy"];
        if (DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        errors.Add(path, $"“{field.Title}” cần là một ngày, ví dụ 21/11/2026.");
        return null;
    }

    private static object? Number(FieldDescriptor field, string path, string text, ContentErrors errors)
    {
        if (text.Length == 0)
            return null;
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        var whole = type == typeof(int) || type == typeof(long);
        if (FieldTexts.TryReadNumber(text, out var number) && (!whole || number == decimal.Truncate(number)) && Fits(number, type))
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        errors.Add(path, whole ? $"“{field.Title}” cần là số nguyên, ví dụ 12." : $"“{field.Title}” cần là số, ví dụ 1.500.000 hoặc 3,5.");
        return null;
    }

    private static bool Fits(decimal number, Type type) => type != typeof(int) || number is >= int.MinValue and <= int.MaxValue;
}
