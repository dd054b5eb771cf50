namespace CommsPortal.Cms.Content.Types;

/// <summary>What case studies and model examples have in common: problem, approach, cost, measured results, how to replicate.</summary>
public abstract class Exemplar : ArticleContent
{
    [Field(Title = "Đối tượng thụ hưởng", Kind = FieldKind.LongText, MaxLength = 1000, Searchable = true, Order = 110)]
    public string? Beneficiaries { get; set; }

    [Field(Title = "Vấn đề", Kind = FieldKind.Markdown, Required = true, Searchable = true, Order = 120)]
    public string Problem { get; set; } = "";

    [Field(Title = "Cách làm", Kind = FieldKind.Markdown, Required = true, Searchable = true, Order = 130)]
    public string Approach { get; set; } = "";

    [Region(Title = "Chi phí", Order = 140)]
    public Cost? Cost { get; set; }

    [Region(Title = "Kết quả đo được", Required = true, Order = 150)]
    public List<MeasuredResult> Results { get; set; } = [];

    [Field(Title = "Nhân rộng như thế nào", Kind = FieldKind.Markdown, Searchable = true, Order = 160)]
    public string? HowToReplicate { get; set; }

    [Region(Title = "Liên hệ", Order = 170)]
    public Contact? Contact { get; set; }
}
