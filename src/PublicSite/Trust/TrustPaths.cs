using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Trust;

/// <summary>Where the site says what it does with its readers' data, and for whom it works.</summary>
public static class TrustPaths
{
    public static string Privacy(Language language) => language == Language.Vietnamese ? "/quyen-rieng-tu" : "/en/privacy";

    public static string Accessibility(Language language) => language == Language.Vietnamese ? "/tiep-can" : "/en/accessibility";
}
