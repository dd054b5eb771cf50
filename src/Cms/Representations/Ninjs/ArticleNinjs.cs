using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Representations.Html;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Representations.Ninjs;

/// <summary>An article as IPTC ninjs 3.1 (https://iptc.org/standards/ninjs/).</summary>
internal static class ArticleNinjs
{
    private const string SourceTypes = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private const string TrustIndicators = "http://cv.iptc.org/newscodes/trustindicator/";

    public static byte[] Write(ArticleIssue issue, Publisher publisher, SiteAddresses addresses)
    {
        var article = issue.Article;
        var content = ArticleHtml.Content(article, addresses);
        var blocks = ContentReader.Read(content);
        var item = new JsonObject
        {
            ["uri"] = Uri(article.Id),
            ["standard"] = Standard(),
            ["type"] = "text",
            ["representationType"] = "full",
            ["profile"] = article.MainImage is null && blocks.Figures.Count == 0 ? "text-only" : "text-photo",
            ["version"] = article.Edition.ToString(CultureInfo.InvariantCulture),
            ["pubStatus"] = issue.EmbargoedUntil is null ? "usable" : "withheld",
            ["firstCreated"] = Moment.Machine(article.Published),
            ["versionCreated"] = Moment.Machine(article.Updated),
            ["contentCreated"] = Moment.Machine(article.Published),
        };
        if (issue.EmbargoedUntil is { } until)
            item["embargoedUntil"] = Moment.Machine(until);
        item["language"] = article.Locale;
        AddTexts(item, article, content, blocks);
        AddRights(item, issue, publisher, addresses);
        AddPeople(item, article, publisher, addresses);
        AddTerms(item, article, addresses);
        item["genres"] = Array(new JsonObject { ["name"] = article.Category ?? article.Type, ["literal"] = article.Type });
        item["renditions"] = Renditions(issue, addresses);
        Add(item, "associations", NinjsAssociations.Of(article, blocks, addresses));
        item["altIds"] = Array(AltId("uuid", article.Id.ToString()), AltId("editionHash", article.Hash), AltId("path", article.Path));
        item["trustIndicators"] = Trust(issue, addresses);
        return JsonSerializer.SerializeToUtf8Bytes(item, PortalJson.Options);
    }

    /// <summary>What remains of a withdrawn article: a cancelled item that names it and says why.</summary>
    public static byte[] Tombstone(WithdrawalNotice notice, string locale)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var item = new JsonObject
        {
            ["uri"] = Uri(notice.Id),
            ["standard"] = Standard(),
            ["type"] = "text",
            ["representationType"] = "partial",
            ["pubStatus"] = "canceled",
            ["versionCreated"] = Moment.Machine(notice.At),
            ["language"] = locale,
            ["edNote"] = string.Format(null, ArticleLabels.Of(locale).Withdrawn, Moment.Read(notice.At, locale), notice.Reason),
            ["altIds"] = Array(AltId("uuid", notice.Id.ToString()), AltId("path", notice.Path)),
        };
        if (notice.Headline.Length > 0)
            item["headlines"] = Array(new JsonObject { ["role"] = "main", ["contentType"] = "text/plain", ["value"] = notice.Headline });
        return JsonSerializer.SerializeToUtf8Bytes(item, PortalJson.Options);
    }

    internal static string Uri(Guid id) => $"urn:uuid:{id}";

    internal static JsonArray Array(params ReadOnlySpan<JsonNode> items)
    {
        var array = new JsonArray();
        foreach (var item in items)
            array.Add(item);
        return array;
    }

    private static JsonObject Standard() => new() { ["name"] = "ninjs", ["version"] = "3.1", ["schema"] = Representation.NinjsSchema };

    private static void AddTexts(JsonObject item, Article article, string content, ArticleContentBlocks blocks)
    {
        item["title"] = article.Headline;
        item["headlines"] = Array(new JsonObject { ["role"] = "main", ["contentType"] = "text/plain", ["value"] = article.Headline });
        if (article.Seo.Title is { Length: > 0 } seo)
            item["headlines"]!.AsArray().Add(new JsonObject { ["role"] = "seo", ["contentType"] = "text/plain", ["value"] = seo });
        if (article.Lead.Length > 0)
            item["descriptions"] = Array(new JsonObject { ["role"] = "summary", ["contentType"] = "text/plain", ["value"] = article.Lead });
        item["slugline"] = article.Path[(article.Path.LastIndexOf('/') + 1)..];
        item["bodies"] = Array(Body("text/html", content, article), Body("text/plain", ArticleText.OfContent(blocks), article));
    }

    private static JsonObject Body(string contentType, string value, Article article) => new()
    {
        ["role"] = "main",
        ["contentType"] = contentType,
        ["charCount"] = article.Body.Text.Length,
        ["wordCount"] = article.Body.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
        ["value"] = value,
    };

    private static void AddRights(JsonObject item, ArticleIssue issue, Publisher publisher, SiteAddresses addresses)
    {
        var article = issue.Article;
        item["copyrightHolder"] = article.Source ?? publisher.Name;
        item["copyrightNotice"] = ArticleWords.Attribution(article, publisher, addresses);
        item["usageTerms"] = publisher.UsageTerms;
        item["rightsInfo"] = new JsonObject { ["linkedRights"] = addresses.Terms };
        if (ArticleWords.Note(issue) is { Length: > 0 } note)
            item["edNote"] = note;
        var source = (article.AiUse, article.AiMade) switch
        {
            ("generated", _) => "trainedAlgorithmicMedia",
            ("assisted", _) => "compositeWithTrainedAlgorithmicMedia",
            (null, true) => "compositeWithTrainedAlgorithmicMedia",
            ("none", _) => "humanEdits",
            _ => null,
        };
        if (source is not null)
            item["digitalSourceType"] = new JsonObject { ["name"] = source, ["uri"] = SourceTypes + source };
    }

    private static void AddPeople(JsonObject item, Article article, Publisher publisher, SiteAddresses addresses)
    {
        if (article.Bylines.Count > 0)
        {
            item["by"] = ArticleWords.Byline(article);
            item["people"] = Array([.. article.Bylines.Select(b => (JsonNode)new JsonObject { ["name"] = b.PrintedName, ["rel"] = "author" })]);
        }

        var sources = Array(new JsonObject { ["name"] = publisher.Name, ["role"] = "publisher", ["uri"] = addresses.Home(article.Locale) });
        if (article.Source is { Length: > 0 } source)
            sources.Add(new JsonObject { ["name"] = source, ["role"] = "source" });
        item["infoSources"] = sources;
    }

    private static void AddTerms(JsonObject item, Article article, SiteAddresses addresses)
    {
        JsonNode Term(string kind, TermLink term, string rel)
        {
            var node = new JsonObject { ["name"] = term.Name, ["rel"] = rel, ["literal"] = $"{kind}:{term.Slug}" };
            if (addresses.Term(kind, term.Slug, article.Locale) is { } address)
                node["uri"] = address;
            return node;
        }

        var writers = article.Bylines.Select(b => b.Organisation).OfType<TermLink>().Distinct().Select(t => Term(TaxonomyKind.Organisations, t, "author"));
        Add(item, "subjects",
        [
            .. article.Pillars.Select(t => Term(TaxonomyKind.Pillars, t, "about")), .. article.Sectors.Select(t => Term(TaxonomyKind.Sectors, t, "about")),
            .. article.Audiences.Select(t => Term(TaxonomyKind.Audiences, t, "audience")),
            .. article.Tags.Select(t => (JsonNode)new JsonObject { ["name"] = t, ["rel"] = "tag", ["literal"] = t }),
        ]);
        Add(item, "places", article.Localities.Select(t => Term(TaxonomyKind.Localities, t, "about")));
        Add(item, "organisations", article.Organisations.Select(t => Term(TaxonomyKind.Organisations, t, "about")).Concat(writers));
        Add(item, "events", article.Campaigns.Select(c => (JsonNode)new JsonObject { ["name"] = c.Headline, ["rel"] = "campaign", ["uri"] = addresses.Page(c.Path) }));
    }

    private static JsonArray Renditions(ArticleIssue issue, SiteAddresses addresses)
    {
        var renditions = new JsonArray(new JsonObject { ["name"] = "web", ["href"] = addresses.Page(issue.Article.Path), ["contentType"] = "text/html" });
        foreach (var form in Representation.All.Where(r => r != Representation.Ninjs))
            renditions.Add(new JsonObject { ["name"] = form.Suffix, ["href"] = addresses.Api($"{issue.Address}.{form.Suffix}"), ["contentType"] = form.MediaType });
        return renditions;
    }

    // What a newsroom can check us by: whose work it is, which editions there were, and what was corrected.
    private static JsonArray Trust(ArticleIssue issue, SiteAddresses addresses)
    {
        var article = issue.Article;
        var trust = new JsonArray();
        foreach (var organisation in article.Bylines.Select(b => b.Organisation).OfType<TermLink>().Distinct())
            trust.Add(Indicator("partyInfo", organisation.Name, addresses.Term(TaxonomyKind.Organisations, organisation.Slug, article.Locale)!));
        trust.Add(Indicator("pieceOfWorkInfo", article.Headline, addresses.Page(article.Path)));
        return trust;
    }

    private static JsonObject Indicator(string role, string title, string href) =>
        new() { ["role"] = TrustIndicators + role, ["title"] = title, ["href"] = href };

    private static JsonObject AltId(string role, string value) => new() { ["role"] = role, ["value"] = value };

    private static void Add(JsonObject item, string name, IEnumerable<JsonNode> nodes)
    {
        if (nodes.ToArray() is { Length: > 0 } some)
            item[name] = new JsonArray(some);
    }
}
