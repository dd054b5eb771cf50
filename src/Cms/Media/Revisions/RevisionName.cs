using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Media.Revisions;

/// <summary>
/// How addresses and stored files tell the contents of one asset apart: those of the first content have no mark, those of later ones begin
/// with <c>r</c>, ten hexadecimal digits of the content's SHA-256 and a dash. An address therefore stands for the same bytes for ever.
/// </summary>
internal static partial class RevisionName
{
    private const int Digits = 10;

    /// <summary>The revision of a content that replaces another.</summary>
    public static string Of(string sha256) => sha256[..Digits];

    public static string Prefix(string revision) => revision.Length == 0 ? "" : $"r{revision}-";

    /// <summary>The revision that a name begins with, and what is behind it.</summary>
    public static (string Revision, string Name) Split(string name) =>
        Mark().IsMatch(name) ? (name[1..(Digits + 1)], name[(Digits + 2)..]) : ("", name);

    [GeneratedRegex(@"\Ar[0-9a-f]{10}-.")]
    private static partial Regex Mark();
}
