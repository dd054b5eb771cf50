using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Tests.Content;

/// <summary>A type that the product does not have: everything about it must follow from this class alone.</summary>
[ContentType("workshop", Title = "Hội thảo", Section = "hoi-thao", SectionEn = "workshops")]
public sealed class Workshop : ArticleContent
{
    [Field(Title = "Số chỗ", Order = 100)]
    public int? Seats { get; set; }

    [Field(Title = "Địa điểm", Required = true, Order = 101)]
    public string Place { get; set; } = "";

    [Field(Title = "Chủ đề", Kind = FieldKind.Choice, Options = ["ai=Trí tuệ nhân tạo", "data=Dữ liệu"], Order = 102)]
    public string Topic { get; set; } = "";
}
