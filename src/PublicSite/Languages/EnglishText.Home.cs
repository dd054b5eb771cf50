namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText
{
    public override string HomeDraft => "A front page that readers have not seen yet; this link will expire. Please do not share it.";

    public override string HomeNotice => "Notice";

    public override string HomeNoticeMore => "Read more";

    public override string ConsultationsTitle => "Have your say on exemplars";

    public override string ConsultationOpenUntil => "Open until";
}
