namespace CommsPortal.Cms.Content.Types;

/// <summary>What it cost.</summary>
public sealed class Cost
{
    [Field(Title = "Số tiền (đồng)")]
    public decimal? Amount { get; set; }

    [Field(Title = "Ghi chú", MaxLength = 300)]
    public string? Note { get; set; }
}
