namespace CommsPortal.Cms.Content;

/// <summary>Declares a group of fields: one object, or a list of them, each with <see cref="FieldAttribute"/> properties.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RegionAttribute : Attribute
{
    /// <summary>Label in the desk (Vietnamese).</summary>
    public required string Title { get; init; }

    /// <inheritdoc cref="FieldAttribute.Help"/>
    public string? Help { get; init; }

    /// <inheritdoc cref="FieldAttribute.Required"/>
    public bool Required { get; init; }

    /// <summary>Most items in a list.</summary>
    public int MaxItems { get; init; } = 100;

    /// <inheritdoc cref="FieldAttribute.Order"/>
    public int Order { get; init; }
}
