namespace CommsPortal.PublicSite.Languages;

public abstract partial class UiText
{
    public abstract string TooManyRequestsTitle { get; }

    public abstract string TooManyRequestsExplanation { get; }
}
