using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.House;

/// <summary>The files of the working copy that people write: nothing built, nothing downloaded, no data.</summary>
internal static class WorkingCopy
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "data", "TestResults", "BenchmarkDotNet.Artifacts"];
    private static readonly string[] Binary = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".heic", ".ico", ".woff2", ".docx", ".pdf", ".zip", ".gz", ".bin"];

    /// <summary>Paths below the top folder, with forward slashes.</summary>
    public static IEnumerable<string> TextFiles(string folder = "") =>
        Walk(new DirectoryInfo(Path.Combine(Repository.Root, folder)))
            .Where(file => !Binary.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    public static string[] ReadLines(string path) => File.ReadAllLines(Path.Combine(Repository.Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name) && !IsHidden(d)).SelectMany(Walk));

    // .git, .vs and the like; .ci is ours.
    private static bool IsHidden(DirectoryInfo folder) => folder.Name.StartsWith('.') && folder.Name != ".ci";
}
