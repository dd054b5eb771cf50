using System.Text.Json.Nodes;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Representations.Ninjs;

/// <summary>What belongs to an article: its images with their rights and renditions, files, related articles, translations.</summary>
internal static class NinjsAssociations
{
    public static IEnumerable<JsonNode> Of(Article article, ArticleContentBlocks content, SiteAddresses addresses)
    {
        if (article.MainImage is { } main)
            yield return FeatureMedia(main, addresses);
        var number = 0;
        foreach (var figure in content.Figures.Values.Where(f => f.MediaId is { } id && id != article.MainImage?.Id).DistinctBy(f => f.MediaId))
            yield return InText(figure, ++number);
        foreach (var file in article.Attachments)
            yield return File(file, addresses);
        foreach (var link in article.Related)
            yield return Linked("related", link.Id, link.Headline, link.Path, article.Locale, addresses);
        foreach (var other in article.Translations)
            yield return Linked("translation", other.Id, other.Headline, other.Path, other.Locale, addresses);
    }

    private static JsonObject FeatureMedia(Image image, SiteAddresses addresses)
    {
        var item = Picture("main", ArticleNinjs.Uri(image.Id), image.Alt, image.Caption, image.Credit);
        if (!string.IsNullOrWhiteSpace(image.Licence))
            item["usageTerms"] = image.Licence;
        item["renditions"] = new JsonArray([.. image.Renditions.Select(r => (JsonNode)Rendition(addresses.Page(r.Url), r.Format, r.Width, r.Height))]);
        foreach (var rendition in item["renditions"]!.AsArray())
        {
            rendition!["poi"] = new JsonObject
            {
                ["x"] = (int)Math.Round(image.FocalX * rendition["width"]!.GetValue<int>()),
                ["y"] = (int)Math.Round(image.FocalY * rendition["height"]!.GetValue<int>()),
            };
        }

        return item;
    }

    private static JsonObject InText(ContentFigure figure, int number)
    {
        var item = Picture($"picture-{number}", ArticleNinjs.Uri(figure.MediaId!.Value), figure.Alt, figure.Caption, figure.Credit);
        item["renditions"] = new JsonArray([.. figure.Renditions().Select(r => (JsonNode)Rendition(r.Address, r.Format, r.Width, null))]);
        return item;
    }

    private static JsonObject Picture(string name, string uri, string alt, string? caption, string? credit)
    {
        var item = new JsonObject { ["name"] = name, ["uri"] = uri, ["rel"] = name == "main" ? "featuremedia" : "embedded", ["type"] = "picture", ["pubStatus"] = "usable" };
        var descriptions = new JsonArray();
        if (!string.IsNullOrWhiteSpace(caption))
            descriptions.Add(new JsonObject { ["role"] = "caption", ["contentType"] = "text/plain", ["value"] = caption });
        if (alt.Length > 0)
            descriptions.Add(new JsonObject { ["role"] = "alt", ["contentType"] = "text/plain", ["value"] = alt });
        if (descriptions.Count > 0)
            item["descriptions"] = descriptions;
        if (!string.IsNullOrWhiteSpace(credit))
            (item["by"], item["copyrightNotice"]) = (credit, credit);
        return item;
    }

    private static JsonObject Rendition(string address, string format, int width, int? height)
    {
        var rendition = new JsonObject { ["name"] = $"{format[(format.IndexOf('/', StringComparison.Ordinal) + 1)..]}-{width}", ["href"] = address, ["contentType"] = format, ["width"] = width };
        if (height is { } known)
            rendition["height"] = known;
        return rendition;
    }

    private static JsonObject File(Attachment file, SiteAddresses addresses) => new()
    {
        ["name"] = file.Title,
        ["uri"] = ArticleNinjs.Uri(file.Id),
        ["rel"] = "attachment",
        ["type"] = "component",
        ["renditions"] = ArticleNinjs.Array(new JsonObject
        {
            ["name"] = "original",
            ["href"] = addresses.Page(file.Url),
            ["contentType"] = file.ContentType,
            ["sizeInBytes"] = file.Bytes,
        }),
    };

    private static JsonObject Linked(string rel, Guid id, string headline, string path, string locale, SiteAddresses addresses) => new()
    {
        ["name"] = headline,
        ["uri"] = ArticleNinjs.Uri(id),
        ["rel"] = rel,
        ["type"] = "text",
        ["language"] = locale,
        ["headlines"] = ArticleNinjs.Array(new JsonObject { ["role"] = "main", ["contentType"] = "text/plain", ["value"] = headline }),
        ["renditions"] = ArticleNinjs.Array(new JsonObject { ["name"] = "web", ["href"] = addresses.Page(path), ["contentType"] = "text/html" }),
    };
}
