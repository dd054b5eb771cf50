namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText
{
    public override string HomeDraft => "Bản xem thử trang nhất: bạn đọc chưa thấy, đường dẫn này sẽ hết hạn. Xin không chia sẻ.";

    public override string HomeNotice => "Thông báo";

    public override string HomeNoticeMore => "Xem chi tiết";

    public override string ConsultationsTitle => "Góp ý về gương điển hình";

    public override string ConsultationOpenUntil => "Nhận ý kiến đến";
}
