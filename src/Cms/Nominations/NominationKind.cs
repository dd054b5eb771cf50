namespace CommsPortal.Cms.Nominations;

/// <summary>What is nominated: the categories of a model example, and the story of how an organisation solved a problem.</summary>
public static class NominationKind
{
    public const string Collective = "collective";
    public const string Individual = "individual";
    public const string CaseStudy = "case-study";

    /// <summary>Code, Vietnamese name and an example of each kind, in the order of the form.</summary>
    public static IReadOnlyList<(string Code, string Title, string Example)> All { get; } =
    [
        (Collective, "Tập thể", "Tổ công nghệ số cộng đồng khu phố 3, phường Bến Nghé"),
        (Individual, "Cá nhân", "Bà Nguyễn Thị Hoa, tổ trưởng dân phố"),
        ("digital-business-model", "Mô hình kinh doanh số", "Chợ Bến Thành bán hàng qua mạng"),
        ("digital-solution", "Giải pháp công nghệ số", "Phần mềm lấy số khám bệnh từ xa"),
        ("new-practice", "Cách làm mới", "Ngày thứ Sáu không hẹn, không giấy"),
        (CaseStudy, "Câu chuyện chuyển đổi số", "Xã Cần Giờ giảm thời gian cấp giấy từ 10 ngày còn 2 ngày"),
    ];

    public static bool IsKnown(string? code) => All.Any(kind => kind.Code == code);

    public static string TitleOf(string code) => All.FirstOrDefault(kind => kind.Code == code).Title ?? "Chưa chọn loại";
}
