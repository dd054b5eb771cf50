using CommsPortal.Cms.Checks.Links;
using CommsPortal.Cms.Content;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.WebSub;

/// <summary>Which addresses are feeds of the site, and which changes concern each.</summary>
public sealed class FeedTopics(IOptions<PortalOptions> portal, ContentTypeRegistry types)
{
    private const int Longest = 1_000;
    private static readonly string[] Files = ["rss.xml", "atom.xml", "feed.json"];

    private readonly Uri site = new(portal.Value.SiteBaseUrl);

    /// <summary>The tag that changes of this feed have; null when it is none of the site's feeds. Whether it exists the site says.</summary>
    public string? TagOf(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (topic.Length > Longest || !Uri.TryCreate(topic, UriKind.Absolute, out var url) || url.Scheme != site.Scheme || url.Authority != site.Authority
            || url.UserInfo.Length > 0 || url.Fragment.Length > 0)
            return null;
        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (segments.Count == 0 || !Files.Contains(segments[^1]))
            return null;
        segments.RemoveAt(segments.Count - 1);
        var english = segments is ["en", ..];
        if (english)
            segments.RemoveAt(0);
        return TagOf(segments, english ? "en" : "vi");
    }

    // Whatever is no listing of one term, column or type may show any article of its language: the home page, searches.
    private string TagOf(List<string> segments, string locale) => segments switch
    {
        ["the" or "tags", var tag] => "tag:" + tag,
        ["chuyen-muc" or "columns", var column] => "column:" + column,
        [var root, var slug] when SitePages.KindOf(root) is { } kind => $"{kind}:{slug}",
        [var section] when types.All.FirstOrDefault(t => section == (locale == "en" ? t.Declaration.SectionEn : t.Declaration.Section)) is { } type => "type:" + type.Name,
        _ => "locale:" + locale,
    };
}
