using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Media.Storage;

namespace CommsPortal.Cms.Backup;

/// <summary>
/// The names that entries of a backup may have: the database, <c>media/{key}</c> and <c>keys/{name}.xml</c>. Whatever else an archive
/// contains is refused before anything is read from it, so no name of it ever becomes a path.
/// </summary>
internal static partial class BackupEntry
{
    public const string Database = "database";

    private const string MediaFolder = "media/";
    private const string KeyFolder = "keys/";

    public static string OfMedia(MediaKey key) => MediaFolder + key;

    public static string OfKey(string fileName) => KeyFolder + fileName;

    public static bool IsKnown(string name) => name == Database || TryReadMedia(name, out _) || TryReadKey(name, out _);

    public static bool TryReadMedia(string name, [NotNullWhen(true)] out MediaKey? key)
    {
        key = null;
        return name.StartsWith(MediaFolder, StringComparison.Ordinal) && MediaKey.TryParse(name[MediaFolder.Length..], out key);
    }

    public static bool TryReadKey(string name, [NotNullWhen(true)] out string? fileName)
    {
        fileName = name.StartsWith(KeyFolder, StringComparison.Ordinal) && IsKeyFile(name[KeyFolder.Length..]) ? name[KeyFolder.Length..] : null;
        return fileName is not null;
    }

    /// <summary>Whether a file of the folder of keys is one that the portal made.</summary>
    public static bool IsKeyFile(string fileName) => KeyFile().IsMatch(fileName);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]{0,100}\.xml\z")]
    private static partial Regex KeyFile();
}
