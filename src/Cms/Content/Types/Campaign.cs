namespace CommsPortal.Cms.Content.Types;

/// <summary>An emulation movement (phong trào thi đua).</summary>
[ContentType("campaign", Title = "Phong trào thi đua", Section = "phong-trao", SectionEn = "campaigns",
    Description = "Phong trào có thời hạn, chỉ tiêu và tiến độ.")]
public sealed class Campaign : ArticleContent
{
    [Field(Title = "Bắt đầu", Required = true, Order = 100)]
    public DateOnly? StartsOn { get; set; }

    [Field(Title = "Kết thúc", Order = 101)]
    public DateOnly? EndsOn { get; set; }

    [Field(Title = "Đơn vị phát động", Required = true, MaxLength = 200, Searchable = true, Order = 102)]
    public string Organiser { get; set; } = "";

    [Field(Title = "Mục tiêu", Kind = FieldKind.LongText, MaxLength = 1000, Searchable = true, Order = 103)]
    public string? Goal { get; set; }

    [Region(Title = "Tiến độ", Order = 104)]
    public List<ProgressIndicator> Progress { get; set; } = [];
}
