namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText
{
    public override string TooManyRequestsTitle => "Bạn đang mở quá nhiều trang cùng lúc";

    public override string TooManyRequestsExplanation => "Từ địa chỉ mạng của bạn vừa có rất nhiều yêu cầu. Hãy đợi một phút rồi thử lại.";
}
