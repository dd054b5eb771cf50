using CommsPortal.Cms.Content;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>Reads an edit form as a browser sends it.</summary>
/// <remarks>
/// A list of regions sends the keys of its rows, in order, as <c>{list}.rows</c>; a row's fields are <c>{list}[{key}].{field}</c>. So a script
/// may add rows and move them without renaming anything.
/// </remarks>
public static class PostedForm
{
    private const int MostValues = 500;

    public static FormValues Read(ContentTypeDescriptor type, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(form);
        var values = new FormValues();
        foreach (var field in type.Fields)
        {
            if (field.Kind == FieldKind.RegionList)
                ReadRows(field, form, values);
            else if (field.Kind == FieldKind.Region)
                ReadFields(field.ItemFields, form, $"{field.Name}.", $"{field.Name}.", values);
            else
                ReadField(field, form, field.Name, field.Name, values);
        }

        return values;
    }

    /// <summary>The names of rows' key fields.</summary>
    public static string RowsOf(FieldDescriptor list) => list.Name + ".rows";

    /// <summary>The place in the form of the input called <paramref name="name"/>; null when it is none of a field of the given kind.</summary>
    public static string? PathOf(ContentTypeDescriptor type, IFormCollection form, string name, FieldKind kind)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(form);
        foreach (var field in type.Fields)
        {
            if (field.Kind == kind && field.Name == name)
                return name;
            foreach (var inner in field.ItemFields.Where(i => i.Kind == kind))
            {
                if (field.Kind == FieldKind.Region && name == $"{field.Name}.{inner.Name}")
                    return name;
                var row = form[RowsOf(field)].ToList().FindIndex(key => name == $"{field.Name}[{key}].{inner.Name}");
                if (field.Kind == FieldKind.RegionList && row >= 0)
                    return FormValues.PathOf(field, row, inner);
            }
        }

        return null;
    }

    private static void ReadRows(FieldDescriptor list, IFormCollection form, FormValues values)
    {
        // One more than allowed, so that the validator says that there are too many.
        var keys = form[RowsOf(list)].OfType<string>().Distinct(StringComparer.Ordinal).Take(list.MaxItems + 1).ToList();
        values.SetRows(list.Name, keys.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            foreach (var field in list.ItemFields)
                ReadField(field, form, $"{list.Name}[{keys[i]}].{field.Name}", FormValues.PathOf(list, i, field), values);
        }
    }

    private static void ReadFields(IEnumerable<FieldDescriptor> fields, IFormCollection form, string from, string to, FormValues values)
    {
        foreach (var field in fields)
            ReadField(field, form, from + field.Name, to + field.Name, values);
    }

    private static void ReadField(FieldDescriptor field, IFormCollection form, string name, string path, FormValues values)
    {
        if (!form.TryGetValue(name, out var sent))
            return;
        var texts = sent.OfType<string>().Take(MostValues).Select(t => Clean(field, t));
        values.Set(path, field.Kind is FieldKind.Terms or FieldKind.Articles ? texts.Where(t => t.Length > 0).Distinct().ToList() : texts.ToList());
    }

    // Browsers send CR LF; the portal keeps LF and NFC.
    private static string Clean(FieldDescriptor field, string text)
    {
        var clean = VietnameseText.Normalize(text.ReplaceLineEndings("\n"));
        return field.Kind is FieldKind.Markdown or FieldKind.LongText ? clean : clean.Trim();
    }
}
