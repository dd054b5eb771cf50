using CommsPortal.Contracts.Indicators;

namespace CommsPortal.Cms.Desk.Indicators;

/// <summary>What the members of an indicator are called at the desk (Vietnamese).</summary>
public static class IndicatorWords
{
    public static string OfDirection(string direction) => direction == IndicatorDirection.Down ? "càng thấp càng tốt" : "càng cao càng tốt";

    public static string OfFrequency(string frequency) => frequency switch
    {
        IndicatorFrequency.Quarter => "mỗi quý",
        IndicatorFrequency.Month => "mỗi tháng",
        IndicatorFrequency.Day => "theo ngày",
        _ => "mỗi năm",
    };

    public static string OfStatus(string status) => status switch
    {
        ObservationStatus.Preliminary => "số liệu sơ bộ",
        ObservationStatus.Revised => "đã điều chỉnh",
        _ => "chính thức",
    };

    /// <summary>A value with its unit: “18,66%”, “12.500 hồ sơ”.</summary>
    public static string Of(double value, string unit) => unit == "%" ? DecimalText.Show(value) + "%" : $"{DecimalText.Show(value)} {unit}";
}
