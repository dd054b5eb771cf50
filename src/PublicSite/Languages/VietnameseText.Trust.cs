namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText
{
    public override string PrivacyTitle => "Quyền riêng tư";

    public override string PrivacyDescription => "Bạn đọc ở đây mà không phải cho ai biết mình là ai. Trang này nói rõ chúng tôi đếm gì, giữ gì và để làm gì.";

    public override string AccessibilityTitle => "Tiếp cận cho mọi người";

    public override string AccessibilityDescription => "Trang được làm để ai cũng đọc được, dù mắt kém, tay run, máy cũ hay mạng chậm. Đây là những gì đã làm được, cách kiểm tra và những gì còn thiếu.";

    public override string StatementDate => "Tuyên bố này được soát lại lần cuối ngày";
}
