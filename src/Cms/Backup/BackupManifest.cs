namespace CommsPortal.Cms.Backup;

/// <summary>What a backup holds; the archive's entry <c>manifest.json</c>.</summary>
/// <param name="Format">Version of the archive's form; this program reads 1.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Database"><c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Files">SHA-256 in lower-case hexadecimal of every other entry, by name.</param>
public sealed record BackupManifest(int Format, string Program, DateTimeOffset MadeAt, string Database, IReadOnlyDictionary<string, string> Files)
{
    public const int CurrentFormat = 1;

    public const string EntryName = "manifest.json";
}
