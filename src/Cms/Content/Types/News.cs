namespace CommsPortal.Cms.Content.Types;

/// <summary>A news item (tin).</summary>
[ContentType("news", Title = "Tin", Section = "tin-tuc", SectionEn = "news", Description = "Sự kiện vừa diễn ra, cần đưa nhanh.")]
public sealed class News : ArticleContent
{
    [Field(Title = "Nơi đưa tin", MaxLength = 120, Order = 100)]
    public string? Dateline { get; set; }
}
