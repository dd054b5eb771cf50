using CommsPortal.Contracts.Indicators;

namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText
{
    public override string IndicatorsTitle => "Chỉ tiêu";

    public override string IndicatorsDescription => "Những mức mà thành phố đặt ra để đạt tới trong chuyển đổi số, số đo từng kỳ và nguồn của từng con số.";

    public override string NoIndicators => "Chưa có chỉ tiêu nào được công bố.";

    public override string NoObservations => "Chưa có số liệu";

    public override string TargetLabel => "Chỉ tiêu";

    public override string TargetSource => "Chỉ tiêu theo";

    public override string TargetReached => "Đã đạt chỉ tiêu";

    public override string ProgressLabel => "Tiến độ";

    public override string PercentagePoints => "điểm phần trăm";

    public override string ObservationsTitle => "Số liệu từng kỳ";

    public override string PeriodLabel => "Kỳ";

    public override string ValueLabel => "Giá trị";

    public override string StatusLabel => "Tình trạng";

    public override string DownloadTable => "Tải số liệu (CSV)";

    public override string TargetsOfDocument => "Chỉ tiêu của văn bản này";

    public override string InQuarter(int year, int quarter) => $"quý {quarter}/{year}";

    public override string TargetBy(string value, bool approximate, string period) => $"{(approximate ? "khoảng " : "")}{value}, đến {period}";

    public override string TargetGap(string distance, bool down) => down ? $"còn phải giảm {distance}" : $"còn {distance}";

    public override string TargetMissed(string distance) => $"hết hạn mà còn thiếu {distance}";

    public override string ShareOfTarget(int percent, bool down) => down ? $"Đi được {percent}% chặng đường" : $"Đạt {percent}% mức chỉ tiêu";

    public override string FromTo(string first, string last) => $"từ {first} đến {last}";

    public override string StatusOf(string status) => status switch
    {
        ObservationStatus.Preliminary => "số liệu sơ bộ",
        ObservationStatus.Revised => "đã điều chỉnh",
        _ => "chính thức",
    };
}
