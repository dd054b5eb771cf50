using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>The last part of a document's address: readable, ASCII, without anything a URL or a shell gives a meaning.</summary>
internal static class DocumentName
{
    /// <param name="fileName">The uploader's name.</param>
    /// <param name="ending">The ending that fits the content, with its dot.</param>
    public static string Of(string fileName, string ending)
    {
        var slug = Slug.From(Path.GetFileNameWithoutExtension(fileName));
        return (slug.Length > 0 ? slug : "tai-lieu") + ending;
    }
}
