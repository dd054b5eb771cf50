namespace CommsPortal.PublicSite.Languages;

/// <content>The page with the results of the gates.</content>
public abstract partial class UiText
{
    public abstract string Quality { get; }

    public abstract string QualityDescription { get; }
}
