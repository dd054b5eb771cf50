using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Export;
using CommsPortal.Cms.Representations.Html;
using CommsPortal.Cms.RichText.Writing;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Representations.Text;

/// <summary>An article as Markdown: its facts as YAML front matter, its text as CommonMark with absolute addresses.</summary>
internal static partial class ArticleMarkdown
{
    public static string Write(ArticleIssue issue, Publisher publisher, SiteAddresses addresses)
    {
        var content = ContentReader.Read(ArticleHtml.Content(issue.Article, addresses));
        return $"---\n{FrontMatterWriter.Write(Facts(issue, publisher, addresses))}---\n\n{Body(content)}\n";
    }

    /// <summary>The text alone.</summary>
    public static string Body(ArticleContentBlocks content)
    {
        var ids = content.Figures.Keys.Select((picture, i) => (picture, Id: new Guid(i + 1, 0, 0, new byte[8]))).ToDictionary(p => p.picture, p => p.Id);
        var addresses = ids.ToDictionary(i => i.Value, i => content.Figures[i.Key].Address);
        return Figure().Replace(MarkdownWriter.Write(content.Document, ids), m =>
            addresses.TryGetValue(Guid.Parse(m.Groups["id"].ValueSpan), out var address) ? m.Groups["before"].Value + address : m.Value);
    }

    private static JsonObject Facts(ArticleIssue issue, Publisher publisher, SiteAddresses addresses)
    {
        var article = issue.Article;
        var facts = new JsonObject
        {
            ["id"] = article.Id.ToString(),
            ["edition"] = article.Edition,
            ["type"] = article.Type,
            ["language"] = article.Locale,
            ["headline"] = article.Headline,
        };
        Add(facts, "lead", article.Lead);
        facts["url"] = addresses.Page(article.Path);
        facts["published"] = Moment.Machine(article.Published);
        facts["updated"] = Moment.Machine(article.Updated);
        facts["hash"] = article.Hash;
        if (issue.EmbargoedUntil is { } until)
            facts["embargoedUntil"] = Moment.Machine(until);
        Add(facts, "authors", article.Bylines.Select(b => b.PrintedName));
        Add(facts, TaxonomyKind.Pillars, Names(article.Pillars));
        Add(facts, TaxonomyKind.Sectors, Names(article.Sectors));
        Add(facts, TaxonomyKind.Localities, Names(article.Localities));
        Add(facts, TaxonomyKind.Organisations, Names(article.Organisations));
        Add(facts, "tags", article.Tags);
        Add(facts, "source", article.Source);
        Add(facts, "attribution", ArticleWords.Attribution(article, publisher, addresses));
        Add(facts, "usageTerms", publisher.UsageTerms);
        Add(facts, "note", ArticleWords.Note(issue));
        if (article.Corrections.Count > 0)
            facts["corrections"] = new JsonArray([.. article.Corrections.Select(Correction)]);
        return facts;
    }

    private static JsonNode Correction(Correction c) => new JsonObject
    {
        ["at"] = Moment.Machine(c.At),
        ["edition"] = c.Edition,
        ["wrong"] = c.Wrong,
        ["right"] = c.Right,
    };

    private static IEnumerable<string> Names(IEnumerable<TermLink> terms) => terms.Select(t => t.Name);

    private static void Add(JsonObject facts, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            facts[name] = text;
    }

    private static void Add(JsonObject facts, string name, IEnumerable<string> texts)
    {
        if (texts.Select(t => (JsonNode)t).ToArray() is { Length: > 0 } items)
            facts[name] = new JsonArray(items);
    }

    // Where the writer of the portal's own Markdown names a picture of the library.
    [GeneratedRegex(@"(?<before>!\[(?:[^\]\\]|\\.)*\]\()media:(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Figure();
}
