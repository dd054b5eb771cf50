namespace CommsPortal.Cms.Media;

/// <summary>
/// The closed list of reasons for which a file is refused: the member <c>reason</c> of a problem with code <c>media-refused</c>.
/// </summary>
public static class MediaRefusal
{
    public const string Empty = "empty";
    public const string UnsupportedType = "unsupported-type";
    public const string Svg = "svg";
    public const string Html = "html";
    public const string LegacyOffice = "legacy-office";
    public const string Truncated = "truncated";
    public const string Damaged = "damaged";
    public const string Polyglot = "polyglot";
    public const string TooManyPixels = "too-many-pixels";
    public const string Macros = "macros";
    public const string RemoteContent = "remote-content";
    public const string ArchiveBomb = "archive-bomb";
    public const string TooExpensive = "too-expensive";
    public const string NotOnThisServer = "not-on-this-server";
}
