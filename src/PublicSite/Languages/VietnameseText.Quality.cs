namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText
{
    public override string Quality => "Chất lượng của trang này";

    public override string QualityDescription => "Kết quả kiểm tra mọi mẫu trang: HTML, khả năng tiếp cận, tốc độ, dữ liệu có cấu trúc, bảo mật.";
}
