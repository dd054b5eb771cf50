namespace CommsPortal.Cms.Content;

/// <summary>Declares a kind of article. The class is all there is to it: form, validation, JSON, schema, import and search follow from it.</summary>
/// <param name="name">Its name in the API and in front matter, kebab-case.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContentTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Title in the desk (Vietnamese).</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for the writer on when to choose it (Vietnamese).</summary>
    public string Description { get; init; } = "";

    /// <summary>First path segment of Vietnamese articles; empty puts them at the root.</summary>
    public string Section { get; init; } = "";

    /// <summary>First path segment of English articles, below <c>/en</c>.</summary>
    public string SectionEn { get; init; } = "";

    /// <summary>True when the path also names the column: <c>/section/column/slug</c>.</summary>
    public bool PathByColumn { get; init; }
}
