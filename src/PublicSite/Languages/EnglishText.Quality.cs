namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText
{
    public override string Quality => "The quality of this site";

    public override string QualityDescription => "What the checks of every template found: HTML, accessibility, speed, structured data, security.";
}
