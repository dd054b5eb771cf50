namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText
{
    public override string TooManyRequestsTitle => "Too many pages at once";

    public override string TooManyRequestsExplanation => "Very many requests have just come from your network address. Please wait a minute and try again.";
}
