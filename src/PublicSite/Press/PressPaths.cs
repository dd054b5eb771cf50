using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>Addresses of the pages for journalists, in both languages.</summary>
public static class PressPaths
{
    private const string Vietnamese = "/bao-chi";
    private const string English = "/en/press";

    private static readonly string[] Personal = ["confirm", "key", "sign-in", "account", "account/keys", "account/revocation", "sign-out"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["request"] = "xin-khoa",
        ["terms"] = "dieu-khoan",
        ["confirm"] = "xac-nhan",
        ["key"] = "khoa",
        ["sign-in"] = "dang-nhap",
        ["account"] = "tai-khoan",
        ["account/keys"] = "tai-khoan/khoa",
        ["account/revocation"] = "tai-khoan/thu-hoi",
        ["sign-out"] = "dang-xuat",
    };

    public static string Home(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    public static string Request(Language language) => Of(language, "request");

    public static string Terms(Language language) => Of(language, "terms");

    public static string SignIn(Language language) => Of(language, "sign-in");

    public static string SignOut(Language language) => Of(language, "sign-out");

    public static string Account(Language language) => Of(language, "account");

    /// <summary>Where a new key is asked for in exchange for the old one.</summary>
    public static string Rotate(Language language) => Of(language, "account/keys");

    /// <summary>Where an own key is revoked.</summary>
    public static string Revoke(Language language) => Of(language, "account/revocation");

    /// <summary>Where the link of the confirmation letter leads, without its token.</summary>
    public static string Confirm(Language language) => Of(language, "confirm");

    /// <summary>Where the link that shows a key leads, without its token.</summary>
    public static string Key(Language language) => Of(language, "key");

    /// <summary>Whether something may be sent to an address.</summary>
    public static bool TakesPosts(PathString path) =>
        Language.All.Any(language => path == Request(language)) || IsPersonal(path);

    /// <summary>Pages that are for one person alone: neither kept nor shared.</summary>
    public static bool IsPersonal(PathString path) => Language.All.Any(language => path.StartsWithSegments(Home(language), StringComparison.Ordinal, out var rest)
        && rest.HasValue && Personal.Any(word => rest.StartsWithSegments(Of(language, word)[Home(language).Length..], StringComparison.Ordinal)));

    private static string Of(Language language, string word) => $"{Home(language)}/{(language == Language.Vietnamese ? Words[word] : word)}";
}
