using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Export;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Import;

/// <summary>The files that an import will read, in the order in which it must.</summary>
/// <param name="Taxonomies">By taxonomy.</param>
/// <param name="Columns">Column lists.</param>
/// <param name="Indicators">Lists of indicators.</param>
/// <param name="Media">Lists of media with their identifiers and texts.</param>
/// <param name="Articles">Articles, Vietnamese before their translations.</param>
internal sealed record ImportPlan(
    IReadOnlyList<(string Kind, string Path)> Taxonomies, IReadOnlyList<string> Columns, IReadOnlyList<string> Indicators, IReadOnlyList<string> Media,
    IReadOnlyList<string> Articles)
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <exception cref="CommandRefusedException">A path does not exist, or there is nothing to import.</exception>
    public static ImportPlan Of(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(FilesOf).Distinct().ToList();
        var taxonomies = TaxonomyKind.All
            .SelectMany(kind => files.Where(f => Path.GetFileName(f) == kind + ".yaml").Select(f => (kind, f))).ToList();
        var columns = files.Where(f => Path.GetFileName(f) == "columns.yaml").ToList();
        var indicators = files.Where(f => Path.GetFileName(f) == "indicators.yaml").ToList();
        var media = files.Where(f => Path.GetFileName(f) == ExportedMedia.ListName).ToList();
        var articles = files.Where(f => Path.GetExtension(f) is ".md" or ".txt").ToList();
        if (taxonomies.Count + columns.Count + indicators.Count + media.Count + articles.Count == 0)
            throw new CommandRefusedException("Không tìm thấy tệp .md, .txt hay danh mục .yaml nào để nhập.");
        return new ImportPlan(taxonomies, columns, indicators, media, articles);
    }

    // A README describes a folder, and search/ holds synonyms for the search: neither is an article.
    private static IEnumerable<string> FilesOf(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
            return [full];
        if (!Directory.Exists(full))
            throw new CommandRefusedException($"Không có tệp hay thư mục {path}.");
        return Directory.EnumerateFiles(full, "*", Everywhere)
            .Where(f => !Path.GetFileName(f).Equals("README.md", StringComparison.OrdinalIgnoreCase)
                && Path.GetFileName(Path.GetDirectoryName(f)) != "search")
            .Order(StringComparer.Ordinal);
    }
}
