namespace CommsPortal.Cms.Content;

/// <summary>Title and description for search engines and link previews, where they should differ.</summary>
public sealed class SeoEntry
{
    [Field(Title = "Tiêu đề SEO", MaxLength = 120)]
    public string? Title { get; set; }

    [Field(Title = "Mô tả SEO", Kind = FieldKind.LongText, MaxLength = 320)]
    public string? Description { get; set; }
}
