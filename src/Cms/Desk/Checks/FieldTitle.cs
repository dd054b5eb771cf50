using System.Globalization;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Checks;

/// <summary>Names of fields for people, from their paths.</summary>
internal static class FieldTitle
{
    public static string Of(ContentTypeDescriptor type, string path)
    {
        var parts = path.Split('.', 2);
        var bracket = parts[0].IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? parts[0] : parts[0][..bracket];
        if (type.Fields.FirstOrDefault(f => f.Name == name) is not { } field)
            return path;
        var number = bracket >= 0
            && int.TryParse(parts[0].AsSpan(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? string.Create(CultureInfo.InvariantCulture, $" {index + 1}")
            : "";
        var inner = parts.Length > 1 ? field.ItemFields.FirstOrDefault(f => f.Name == parts[1])?.Title : null;
        return field.Title + number + (inner is null ? "" : ", " + inner);
    }
}
