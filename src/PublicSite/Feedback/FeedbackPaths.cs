using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>Addresses of the pages by which readers speak with the office, in both languages.</summary>
public static class FeedbackPaths
{
    private const string Vietnamese = "/gui-toa-soan";
    private const string English = "/en/feedback";

    /// <summary>The form.</summary>
    public static string Form(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>The form about one article.</summary>
    public static string About(Guid article, Language language) => $"{Form(language)}/{(language == Language.Vietnamese ? "bai" : "article")}/{article}";

    /// <summary>Where it is sent whether an article was useful.</summary>
    public static string Vote(Guid article, Language language) => $"{Form(language)}/{(language == Language.Vietnamese ? "huu-ich" : "useful")}/{article}";

    /// <summary>Where a tracking code is typed.</summary>
    public static string LookUp(Language language) => $"{Form(language)}/{(language == Language.Vietnamese ? "tra-cuu" : "look-up")}";

    /// <summary>What the holder of a tracking code sees.</summary>
    public static string Status(string code, Language language) => $"{Form(language)}/{Uri.EscapeDataString(code)}";

    /// <summary>Published questions and answers.</summary>
    public static string Answers(Language language) => language == Language.Vietnamese ? "/hoi-dap" : "/en/answers";

    /// <summary>Whether something may be sent to an address.</summary>
    public static bool TakesPosts(PathString path) => Language.All.Any(language =>
        path == Form(language) || path == LookUp(language) || IsAbout(path, language) || IsOf(path, Vote(Guid.Empty, language)));

    /// <summary>Pages for the holder of a code alone: neither kept nor shared.</summary>
    public static bool IsPersonal(PathString path) => Language.All.Any(language => path.StartsWithSegments(Form(language), StringComparison.Ordinal, out var rest)
        && rest.Value?.Split('/') is ["", { Length: > 0 }] && path != LookUp(language));

    private static bool IsAbout(PathString path, Language language) => IsOf(path, About(Guid.Empty, language));

    private static bool IsOf(PathString path, string example) =>
        path.StartsWithSegments(example[..example.LastIndexOf('/')], StringComparison.Ordinal, out var rest) && Guid.TryParseExact(rest.Value?.TrimStart('/'), "D", out _);
}
