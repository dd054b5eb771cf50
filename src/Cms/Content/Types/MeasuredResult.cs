namespace CommsPortal.Cms.Content.Types;

/// <summary>One indicator before and after. Values are text so that "3,5" or "khoảng 200" can be said; charts use those that are numbers.</summary>
public sealed class MeasuredResult
{
    [Field(Title = "Chỉ số", Required = true, MaxLength = 200, Searchable = true)]
    public string Indicator { get; set; } = "";

    [Field(Title = "Trước", MaxLength = 60)]
    public string? Before { get; set; }

    [Field(Title = "Sau", Required = true, MaxLength = 60)]
    public string? After { get; set; }

    [Field(Title = "Đơn vị tính", MaxLength = 60)]
    public string? Unit { get; set; }

    [Field(Title = "Nguồn số liệu", MaxLength = 300)]
    public string? Source { get; set; }
}
