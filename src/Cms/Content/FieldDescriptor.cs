using System.Reflection;

namespace CommsPortal.Cms.Content;

/// <summary>One field as read from its property.</summary>
/// <param name="Name">Its camelCase name in JSON and front matter.</param>
/// <param name="Kind">Never <see cref="FieldKind.Auto"/>.</param>
/// <param name="ItemFields">For regions: the fields of the group.</param>
public sealed record FieldDescriptor(
    string Name,
    string Title,
    string? Help,
    FieldKind Kind,
    bool Required,
    int MaxLength,
    string? Taxonomy,
    IReadOnlyList<KeyValuePair<string, string>> Options,
    bool Searchable,
    int Order,
    PropertyInfo Property,
    Type? ItemType,
    IReadOnlyList<FieldDescriptor> ItemFields,
    int MaxItems)
{
    public object? ValueOf(object owner) => Property.GetValue(owner);
}
