using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Content;

/// <summary>What every article has, whatever its type. One instance is the whole content of one edition; it is stored as JSON.</summary>
public abstract class ArticleContent
{
    /// <summary>Members of the JSON that follow from others; they are read and written, but nobody fills them in.</summary>
    public static IReadOnlyList<string> DerivedMembers { get; } = ["aiMade"];

    [Field(Title = "Tiêu đề", Required = true, MaxLength = 200, Searchable = true, Order = 1)]
    public string Headline { get; set; } = "";

    [Field(Title = "Sapo", Kind = FieldKind.LongText, Required = true, MaxLength = 600, Searchable = true, Order = 2,
        Help = "Đoạn dẫn trả lời nhanh: ai, làm gì, lợi ích ra sao. Nên dưới 60 chữ.")]
    public string Lead { get; set; } = "";

    [Field(Title = "Nội dung", Kind = FieldKind.Markdown, Required = true, Searchable = true, Order = 3)]
    public string Body { get; set; } = "";

    [Field(Title = "Chuyên mục", Kind = FieldKind.Column, Order = 4)]
    public string? Column { get; set; }

    [Region(Title = "Ảnh chính", Order = 5)]
    public ImageUse? MainImage { get; set; }

    [Region(Title = "Tác giả", Order = 900)]
    public List<BylineEntry> Bylines { get; set; } = [];

    [Field(Title = "Trụ cột", Kind = FieldKind.Terms, Taxonomy = TaxonomyKind.Pillars, Order = 910)]
    public List<string> Pillars { get; set; } = [];

    [Field(Title = "Lĩnh vực", Kind = FieldKind.Terms, Taxonomy = TaxonomyKind.Sectors, Order = 911)]
    public List<string> Sectors { get; set; } = [];

    [Field(Title = "Địa phương", Kind = FieldKind.Terms, Taxonomy = TaxonomyKind.Localities, Order = 912)]
    public List<string> Localities { get; set; } = [];

    [Field(Title = "Đơn vị", Kind = FieldKind.Terms, Taxonomy = TaxonomyKind.Organisations, Order = 913)]
    public List<string> Organisations { get; set; } = [];

    [Field(Title = "Đối tượng", Kind = FieldKind.Terms, Taxonomy = TaxonomyKind.Audiences, Order = 914)]
    public List<string> Audiences { get; set; } = [];

    [Field(Title = "Từ khóa", Kind = FieldKind.Tags, Searchable = true, Order = 915, Help = "Cách nhau bằng dấu phẩy.")]
    public List<string> Tags { get; set; } = [];

    [Field(Title = "Phong trào thi đua", Kind = FieldKind.Articles, Order = 916, Help = "Các phong trào mà bài này thuộc về.")]
    public List<Guid> Campaigns { get; set; } = [];

    [Field(Title = "Bài liên quan", Kind = FieldKind.Articles, Order = 917)]
    public List<Guid> Related { get; set; } = [];

    [Region(Title = "Tệp đính kèm", Order = 918)]
    public List<AttachmentUse> Attachments { get; set; } = [];

    [Field(Title = "Nguồn", MaxLength = 300, Order = 930, Help = "Ghi khi nội dung không do đơn vị tự viết.")]
    public string? Source { get; set; }

    [Field(Title = "Dòng ghi nguồn khi đăng lại", MaxLength = 300, Order = 931)]
    public string? Attribution { get; set; }

    /// <summary>Whether a machine made it; follows from <see cref="AiUse"/>. Contents of earlier versions say it in this way.</summary>
    public bool AiMade
    {
        get => AiUse == AiUseKind.Generated;
        set => AiUse ??= value ? AiUseKind.Generated : null;
    }

    [Field(Title = "AI đã dùng", Kind = FieldKind.Choice, Order = 932, Help = "Bạn đọc thấy nhãn khi AI hỗ trợ hoặc tạo nội dung.",
        Options =
    [
        AiUseKind.None + "=Không dùng AI", AiUseKind.Assisted + "=AI hỗ trợ, người viết chịu trách nhiệm",
        AiUseKind.Generated + "=AI tạo hoặc sửa đáng kể",
    ])]
    public string? AiUse { get; set; }

    [Field(Title = "AI đã làm gì", MaxLength = 300, Order = 933, Help = "Một câu cho bạn đọc, ví dụ: dịch sang tiếng Anh, vẽ minh họa.")]
    public string? AiNote { get; set; }

    [Field(Title = "Nội dung mẫu", Order = 934, Help = "Đánh dấu nội dung hư cấu để giới thiệu hệ thống.")]
    public bool Sample { get; set; }

    [Field(Title = "Đường dẫn", Kind = FieldKind.Slug, MaxLength = 120, Order = 940, Help = "Bỏ trống để lấy theo tiêu đề.")]
    public string? Slug { get; set; }

    [Region(Title = "Hiển thị trên máy tìm kiếm", Order = 941)]
    public SeoEntry? Seo { get; set; }
}
