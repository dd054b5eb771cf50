namespace CommsPortal.PublicSite.Languages;

public abstract partial class UiText
{
    public abstract string HomeDraft { get; }

    /// <summary>What a notice of the front page without a heading is called.</summary>
    public abstract string HomeNotice { get; }

    public abstract string HomeNoticeMore { get; }

    public abstract string ConsultationsTitle { get; }

    /// <summary>Before the time at which a consultation ends.</summary>
    public abstract string ConsultationOpenUntil { get; }
}
