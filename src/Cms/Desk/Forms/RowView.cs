using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>One row of a list of regions.</summary>
/// <param name="Key">What the row is called in the posted form.</param>
public sealed record RowView(FieldView List, string Key, int Index, int Count)
{
    /// <summary>Stands for the key in the template from which scripts make new rows.</summary>
    public const string NewKey = "__key__";

    public FieldView Inner(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new FieldView(List.Form, field, $"{List.Field.Name}[{Key}].{field.Name}");
    }
}
