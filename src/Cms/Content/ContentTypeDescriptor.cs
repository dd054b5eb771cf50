namespace CommsPortal.Cms.Content;

/// <summary>A content type as read from its class.</summary>
/// <param name="Fields">In the order of the form: common and own fields together.</param>
/// <param name="OwnFields">Those that only this type has; in the API they are members of <c>details</c>.</param>
public sealed record ContentTypeDescriptor(
    ContentTypeAttribute Declaration,
    Type ClrType,
    IReadOnlyList<FieldDescriptor> Fields,
    IReadOnlyList<FieldDescriptor> OwnFields)
{
    public string Name => Declaration.Name;

    public string Title => Declaration.Title;

    public ArticleContent CreateEmpty() => (ArticleContent)Activator.CreateInstance(ClrType)!;

    /// <summary>Root-relative path of an article of this type.</summary>
    /// <exception cref="ArgumentException">The type's paths name the column and <paramref name="column"/> is empty.</exception>
    public string PathOf(string locale, string slug, string? column)
    {
        if (Declaration.PathByColumn && string.IsNullOrEmpty(column))
            throw new ArgumentException($"A path of type {Name} names its column.", nameof(column));
        string[] segments = locale == "en"
            ? ["en", Declaration.SectionEn, Declaration.PathByColumn ? column! : "", slug]
            : [Declaration.Section, Declaration.PathByColumn ? column! : "", slug];
        return "/" + string.Join('/', segments.Where(s => s.Length > 0));
    }
}
