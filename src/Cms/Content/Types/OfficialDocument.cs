namespace CommsPortal.Cms.Content.Types;

/// <summary>A document issued by an authority (văn bản).</summary>
[ContentType("official-document", Title = "Văn bản", Section = "van-ban", SectionEn = "documents",
    Description = "Chỉ thị, kế hoạch, quyết định … kèm số, ký hiệu và tệp gốc.")]
public sealed class OfficialDocument : ArticleContent
{
    [Field(Title = "Số, ký hiệu", Required = true, MaxLength = 60, Searchable = true, Order = 100)]
    public string Number { get; set; } = "";

    [Field(Title = "Cơ quan ban hành", Required = true, MaxLength = 200, Searchable = true, Order = 101)]
    public string Issuer { get; set; } = "";

    [Field(Title = "Ngày ban hành", Order = 102)]
    public DateOnly? IssuedOn { get; set; }

    [Field(Title = "Trích yếu", Kind = FieldKind.LongText, Required = true, MaxLength = 1000, Searchable = true, Order = 103)]
    public string Summary { get; set; } = "";

    [Field(Title = "Người ký", MaxLength = 120, Searchable = true, Order = 104)]
    public string? Signer { get; set; }

    [Field(Title = "Chức vụ người ký", MaxLength = 120, Order = 105)]
    public string? SignerTitle { get; set; }

    [Field(Title = "Nơi nhận", Kind = FieldKind.Tags, Order = 106)]
    public List<string> Recipients { get; set; } = [];
}
