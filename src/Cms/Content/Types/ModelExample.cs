namespace CommsPortal.Cms.Content.Types;

/// <summary>An exemplary collective or person, digital business model, effective solution or new practice (gương điển hình).</summary>
[ContentType("model-example", Title = "Gương điển hình", Section = "guong-dien-hinh", SectionEn = "model-examples",
    Description = "Tập thể, cá nhân, mô hình kinh doanh số, giải pháp số hoặc cách làm mới đáng nhân rộng.")]
public sealed class ModelExample : Exemplar
{
    [Field(Title = "Loại gương", Kind = FieldKind.Choice, Required = true, Order = 100, Options =
    [
        "collective=Tập thể", "individual=Cá nhân", "digital-business-model=Mô hình kinh doanh số",
        "digital-solution=Giải pháp công nghệ số", "new-practice=Cách làm mới",
    ])]
    public string Category { get; set; } = "";

    [Field(Title = "Tên tập thể, cá nhân, mô hình", Required = true, MaxLength = 200, Searchable = true, Order = 101)]
    public string Subject { get; set; } = "";

    [Field(Title = "Đơn vị", MaxLength = 200, Searchable = true, Order = 102)]
    public string? SubjectUnit { get; set; }
}
