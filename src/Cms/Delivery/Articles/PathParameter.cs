using CommsPortal.Cms.Delivery.Parameters;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>The parameter <c>path</c>: a root-relative path of the site.</summary>
public static class PathParameter
{
    public static QueryParameters Known { get; } = new(
        [new("path", "Root-relative path of a page of the site.") { Required = true, Example = "/tin-tuc/chuyen-doi-so" }]);

    /// <summary>The path without a trailing slash; empty when it was refused.</summary>
    public static string Read(QueryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var text = reader.Text("path");
        if (text is { Length: > 1 } && text[0] == '/' && text[1] != '/' && !text.Any(c => char.IsControl(c) || c is '?' or '#' or '\\'))
            return text.TrimEnd('/');
        reader.Refuse("path", $"path must be a root-relative path such as /tin-tuc/chuyen-doi-so; it was '{text}'.");
        return "";
    }
}
