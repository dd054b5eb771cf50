using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Representations.Html;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Representations.Feeds;

/// <summary>An article as a JSON Feed 1.1 of one item, with the identifier that it has in the site's feeds.</summary>
internal static class ArticleJsonFeed
{
    private const int PreviewWidth = 1_280;

    public static byte[] Write(ArticleIssue issue, Publisher publisher, SiteAddresses addresses)
    {
        var article = issue.Article;
        var feed = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = publisher.Site,
            ["home_page_url"] = addresses.Home(article.Locale),
            ["feed_url"] = addresses.Api(issue.Address + ".jsonfeed"),
            ["language"] = article.Locale,
            ["authors"] = new JsonArray(new JsonObject { ["name"] = publisher.Name }),
            ["items"] = new JsonArray(Item(issue, addresses)),
        };
        return JsonSerializer.SerializeToUtf8Bytes(feed, PortalJson.Options);
    }

    private static JsonObject Item(ArticleIssue issue, SiteAddresses addresses)
    {
        var article = issue.Article;
        var content = ArticleHtml.Content(article, addresses);
        var item = new JsonObject
        {
            ["id"] = $"urn:uuid:{article.Id}",
            ["url"] = addresses.Page(article.Path),
            ["title"] = article.Headline,
            ["content_html"] = content,
            ["content_text"] = ArticleText.OfContent(ContentReader.Read(content)),
            ["language"] = article.Locale,
            ["date_published"] = Moment.Machine(article.Published),
            ["date_modified"] = Moment.Machine(article.Updated),
        };
        if (article.Lead.Length > 0)
            item["summary"] = article.Lead;
        if (article.MainImage?.Renditions.Where(r => r.Format == "image/jpeg").OrderBy(r => Math.Abs(r.Width - PreviewWidth)).FirstOrDefault() is { } image)
            item["image"] = addresses.Page(image.Url);
        if (article.Bylines.Count > 0)
            item["authors"] = new JsonArray([.. article.Bylines.Select(b => (JsonNode)new JsonObject { ["name"] = b.PrintedName })]);
        if (Tags(article) is { Length: > 0 } tags)
            item["tags"] = new JsonArray(tags);
        if (article.Attachments.Count > 0)
            item["attachments"] = new JsonArray([.. article.Attachments.Select(a => (JsonNode)new JsonObject
            {
                ["url"] = addresses.Page(a.Url), ["mime_type"] = a.ContentType, ["title"] = a.Title, ["size_in_bytes"] = a.Bytes,
            })]);
        item["_commsportal"] = Extension(issue, addresses);
        return item;
    }

    private static JsonNode[] Tags(Article article) =>
        [.. article.Pillars.Concat(article.Sectors).Select(t => t.Name).Concat(article.Tags).Distinct(StringComparer.Ordinal).Select(t => (JsonNode)t)];

    private static JsonObject Extension(ArticleIssue issue, SiteAddresses addresses)
    {
        var article = issue.Article;
        var extension = new JsonObject
        {
            ["about"] = addresses.Api("/openapi/v1.json"),
            ["id"] = article.Id.ToString(),
            ["type"] = article.Type,
            ["edition"] = article.Edition,
            ["hash"] = article.Hash,
        };
        if (issue.EmbargoedUntil is { } until)
            extension["embargoed_until"] = Moment.Machine(until);
        if (article.Corrections.Count > 0)
            extension["corrections"] = new JsonArray([.. article.Corrections.Select(c => (JsonNode)new JsonObject
            {
                ["at"] = Moment.Machine(c.At), ["edition"] = c.Edition, ["wrong"] = c.Wrong, ["right"] = c.Right,
            })]);
        return extension;
    }
}
