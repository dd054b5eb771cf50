namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText
{
    public override string PrivacyTitle => "Privacy";

    public override string PrivacyDescription => "You can read here without telling anybody who you are. This page says what we count, what we keep and why.";

    public override string AccessibilityTitle => "Accessibility";

    public override string AccessibilityDescription => "The site is made for everybody, whatever their eyes, hands, devices and networks. This is what works, how it is tested, and what is still missing.";

    public override string StatementDate => "This statement was last reviewed on";
}
