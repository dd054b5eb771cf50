namespace CommsPortal.PublicSite.Languages;

/// <summary>A language of the interface, with what depends on it.</summary>
public sealed record Language
{
    private Language(string code, string prefix, UiText text)
    {
        Code = code;
        Prefix = prefix;
        Text = text;
    }

    public static Language Vietnamese { get; } = new("vi", "", UiText.Vietnamese);

    public static Language English { get; } = new("en", "/en", UiText.English);

    public static IReadOnlyList<Language> All { get; } = [Vietnamese, English];

    /// <summary>BCP 47 code.</summary>
    public string Code { get; }

    /// <summary>What paths begin with: nothing, or <c>/en</c>.</summary>
    public string Prefix { get; }

    public UiText Text { get; }

    /// <summary>Path of the home page.</summary>
    public string Home => Prefix.Length == 0 ? "/" : Prefix;

    public Language Other => this == Vietnamese ? English : Vietnamese;

    public static Language OfCode(string code) => code == English.Code ? English : Vietnamese;

    public static Language OfPath(string path) =>
        path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal) ? English : Vietnamese;
}
