using System.Text.RegularExpressions;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Export;

/// <summary>The names of files in an export. What was imported keeps its key; the rest is named by slug, with a number where two would meet.</summary>
internal sealed partial class ExportNames
{
    // Names that differ in capitals only would be one file elsewhere.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, string> keys = [];
    private readonly Dictionary<Guid, string> files = [];

    /// <summary>The key of an exported article; null for others.</summary>
    public string? KeyOf(Guid article) => keys.GetValueOrDefault(article);

    /// <summary>Path of a media file below the export's folder; null when it is not exported.</summary>
    public string? FileOf(Guid media) => files.GetValueOrDefault(media);

    public string AddArticle(Article article, ArticleContent content)
    {
        var wanted = article.SourceKey is { } key && SafeKey().IsMatch(key) && !key.Equals("README", StringComparison.OrdinalIgnoreCase)
            ? key
            : !string.IsNullOrEmpty(content.Slug) ? content.Slug : Slug.From(content.Headline);
        return keys[article.Id] = Free("articles/", wanted.Length > 0 ? wanted : "bai", "");
    }

    public string AddMedia(MediaAsset asset)
    {
        var folder = asset.IsImage ? "images/" : "files/";
        var stem = Slug.From(Path.GetFileNameWithoutExtension(asset.FileName));
        var ending = Path.GetExtension(asset.FileName);
        return files[asset.Id] = folder + Free(folder, stem.Length > 0 ? stem : "tep", SafeEnding().IsMatch(ending) ? ending : "");
    }

    private string Free(string folder, string stem, string ending)
    {
        var name = stem + ending;
        for (var number = 2; !taken.Add(folder + name); number++)
            name = $"{stem}-{number}{ending}";
        return name;
    }

    [GeneratedRegex(@"\A[\p{L}\p{N}_][\p{L}\p{M}\p{N}_ -]{0,150}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SafeKey();

    [GeneratedRegex(@"\A\.[a-z0-9]{1,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SafeEnding();
}
