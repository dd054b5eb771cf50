namespace CommsPortal.Cms.Content;

/// <summary>Declares one field of a content type or of a region's item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute : Attribute
{
    /// <summary>Label in the desk (Vietnamese).</summary>
    public required string Title { get; init; }

    /// <summary>A sentence of help below the label (Vietnamese).</summary>
    public string? Help { get; init; }

    /// <summary>How it is edited and checked; <see cref="FieldKind.Auto"/> follows from the property's type.</summary>
    public FieldKind Kind { get; init; }

    /// <summary>Needed before an edition can be submitted for review; drafts may lack it.</summary>
    public bool Required { get; init; }

    /// <summary>Longest text in characters; 0 means the kind's own bound.</summary>
    public int MaxLength { get; init; }

    /// <summary>For <see cref="FieldKind.Terms"/>: the taxonomy.</summary>
    public string? Taxonomy { get; init; }

    /// <summary>For <see cref="FieldKind.Choice"/>: values, each "value=Vietnamese label".</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Whether full-text search covers it.</summary>
    public bool Searchable { get; init; }

    /// <summary>Order in the form; smaller first. Common fields use 0–99 and 900–999, a type's own 100–899.</summary>
    public int Order { get; init; }
}
