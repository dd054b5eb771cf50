namespace CommsPortal.PublicSite.Languages;

/// <summary>Words of the pages that say what the site does for its readers and with their data.</summary>
public abstract partial class UiText
{
    public abstract string PrivacyTitle { get; }

    public abstract string PrivacyDescription { get; }

    public abstract string AccessibilityTitle { get; }

    public abstract string AccessibilityDescription { get; }

    public abstract string StatementDate { get; }
}
