namespace CommsPortal.Cms.Content.Types;

/// <summary>How far a campaign has come on one target.</summary>
public sealed class ProgressIndicator
{
    [Field(Title = "Chỉ tiêu", Required = true, MaxLength = 200, Searchable = true)]
    public string Indicator { get; set; } = "";

    [Field(Title = "Mục tiêu", Required = true)]
    public decimal? Target { get; set; }

    [Field(Title = "Hiện tại")]
    public decimal? Current { get; set; }

    [Field(Title = "Đơn vị tính", MaxLength = 60)]
    public string? Unit { get; set; }

    [Field(Title = "Tính đến ngày")]
    public DateOnly? AsOf { get; set; }

    [Field(Title = "Nguồn số liệu", MaxLength = 300)]
    public string? Source { get; set; }
}
