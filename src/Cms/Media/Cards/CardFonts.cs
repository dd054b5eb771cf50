namespace CommsPortal.Cms.Media.Cards;

/// <summary>The faces that cards are set in, which come with the portal; Fonts/README.md says where they are from.</summary>
public static class CardFonts
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Media", "Cards", "Fonts");
    private static readonly Lazy<FontFace> Serif = Face("Newsreader Semi-Bold", "Newsreader-SemiBold.ttf");
    private static readonly Lazy<FontFace> Sans = Face("Be Vietnam Pro", "BeVietnamPro-Regular.ttf");
    private static readonly Lazy<FontFace> SansBold = Face("Be Vietnam Pro Semi-Bold", "BeVietnamPro-SemiBold.ttf");

    /// <summary>The fontconfig file that makes them the only fonts there are.</summary>
    public static string Configuration { get; } = Path.Combine(Folder, "fonts.conf");

    public static FontFace Headline => Serif.Value;

    public static FontFace Text => Sans.Value;

    public static FontFace Strong => SansBold.Value;

    private static Lazy<FontFace> Face(string name, string file) => new(() => FontFace.Read(name, Path.Combine(Folder, file)));
}
