using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>What the pressed button of an edit form asks for: <c>save</c>, <c>submit</c>, <c>add:results</c>, <c>up:results:2</c>, <c>find:related</c> …</summary>
/// <param name="Path">The field, for commands about one.</param>
/// <param name="Key">The key of the row, for commands about one.</param>
public sealed record FormCommand(string Verb, string Path, string Key)
{
    public const string Name = "do";

    public bool Saves => Verb is "save" or "submit";

    public static FormCommand Parse(string? text)
    {
        var parts = (text ?? "").Split(':', 3);
        return new FormCommand(parts[0].Length == 0 ? "save" : parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }

    /// <summary>Adds, removes or moves rows; other commands leave the form as it is.</summary>
    public void ApplyTo(FormValues values, ContentTypeDescriptor type, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(form);
        if (type.Fields.FirstOrDefault(f => f.Name == Path && f.Kind == FieldKind.RegionList) is not { } list)
            return;
        var row = form[PostedForm.RowsOf(list)].ToList().IndexOf(Key);
        switch (Verb)
        {
            case "add":
                values.AddRow(list);
                break;
            case "remove":
                values.RemoveRow(list, row);
                break;
            case "up":
                values.SwapRows(list, row, row - 1);
                break;
            case "down":
                values.SwapRows(list, row, row + 1);
                break;
        }
    }
}
