using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>Texts that one page alone has, where they stand.</summary>
internal static class LanguageWords
{
    public static string Say(this Language language, string vietnamese, string english) => language == Language.Vietnamese ? vietnamese : english;
}
