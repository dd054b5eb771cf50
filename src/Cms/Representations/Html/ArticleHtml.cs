using System.Globalization;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Representations.Html;

/// <summary>An article as one semantic <c>article</c> element with absolute addresses, to be put into a page of another site.</summary>
internal static class ArticleHtml
{
    /// <summary>What a browser without <c>srcset</c> gets.</summary>
    private const int FallbackWidth = 1_280;

    public static string Write(ArticleIssue issue, Publisher publisher, SiteAddresses addresses)
    {
        var (article, labels) = (issue.Article, ArticleLabels.Of(issue.Article.Locale));
        var html = new HtmlText();
        html.Raw("<article").Attribute("lang", article.Locale).Attribute("data-id", article.Id.ToString())
            .Attribute("data-edition", article.Edition.ToString(CultureInfo.InvariantCulture)).Raw(">\n<header>\n");
        if (issue.EmbargoedUntil is { } until)
            html.Element("p", string.Format(null, labels.Embargo, Moment.Read(until, article.Locale) + " (UTC+7)"), "embargo");
        html.Element("h1", article.Headline).Element("p", article.Lead, "lead").Element("p", ArticleWords.Byline(article), "byline");
        html.Raw("<p class=\"published\"><time").Attribute("datetime", Moment.Machine(article.Published)).Raw(">")
            .Text(Moment.Read(article.Published, article.Locale)).Raw("</time></p>\n");
        if (article.Sample)
            html.Element("p", labels.Sample, "sample");
        html.Raw("</header>\n").Raw(Content(article, addresses)).Raw("\n");
        WriteCorrections(html, article, labels);
        html.Raw("<footer>\n").Element("p", article.Source is { } source ? $"{labels.TakenFrom}: {source}" : null, "source")
            .Element("p", article.AiNote, "ai-note")
            .Element("p", ArticleWords.Attribution(article, publisher, addresses), "attribution").Element("p", publisher.UsageTerms, "usage-terms");
        return html.Raw("</footer>\n</article>\n").ToString();
    }

    /// <summary>The text proper: main image, body, and what the content type says in fields of its own.</summary>
    public static string Content(Article article, SiteAddresses addresses)
    {
        var (labels, facts, html) = (ArticleLabels.Of(article.Locale), new ArticleFacts(article), new HtmlText());
        if (article.MainImage is { } image)
            WriteFigure(html, image, addresses);
        html.Raw(AbsoluteAddresses.In(article.Body.Html, addresses)).Raw("\n");
        foreach (var (title, text) in facts.Texts())
            html.Raw("<section>\n").Element("h2", title).Raw(AbsoluteAddresses.In(text, addresses)).Raw("\n</section>\n");
        if (facts.Results is { Count: > 0 } results)
            html.Raw("<section>\n").Element("h2", labels.Results).Table(facts.ResultTitles, results).Raw("</section>\n");
        if (facts.Progress is { Count: > 0 } progress)
            html.Raw("<section>\n").Element("h2", labels.Progress).Table(facts.ProgressTitles, progress).Raw("</section>\n");
        if (facts.Lines().ToList() is { Count: > 0 } lines)
        {
            html.Raw("<section>\n").Element("h2", labels.Facts).Raw("<ul>\n");
            foreach (var (title, text) in lines)
                html.Raw("<li><strong>").Text(title + ":").Raw("</strong> ").Text(text).Raw("</li>\n");
            html.Raw("</ul>\n</section>\n");
        }

        return html.ToString().Trim();
    }

    private static void WriteFigure(HtmlText html, Image image, SiteAddresses addresses)
    {
        var usable = image.Renditions.Where(r => r.Format == "image/jpeg").OrderBy(r => r.Width).ToList();
        if ((usable.LastOrDefault(r => r.Width <= FallbackWidth) ?? usable.FirstOrDefault()) is not { } shown)
            return;
        html.Raw("<figure class=\"figure main\">\n<img").Attribute("src", addresses.Page(shown.Url))
            .Attribute("srcset", string.Join(", ", usable.Select(r => string.Create(CultureInfo.InvariantCulture, $"{addresses.Page(r.Url)} {r.Width}w"))))
            .Attribute("sizes", "100vw").Attribute("width", shown.Width.ToString(CultureInfo.InvariantCulture))
            .Attribute("height", shown.Height.ToString(CultureInfo.InvariantCulture)).Attribute("alt", image.Alt).Raw(">\n");
        if (image.Caption is { Length: > 0 } || ArticleWords.Credit(image).Length > 0)
        {
            html.Raw("<figcaption>").Text(image.Caption ?? "");
            if (ArticleWords.Credit(image) is { Length: > 0 } credit)
                html.Raw(" <span class=\"credit\">").Text(credit).Raw("</span>");
            html.Raw("</figcaption>\n");
        }

        html.Raw("</figure>\n");
    }

    private static void WriteCorrections(HtmlText html, Article article, ArticleLabels labels)
    {
        if (article.Corrections.Count == 0)
            return;
        html.Raw("<section class=\"corrections\">\n").Element("h2", labels.Corrections).Raw("<ul>\n");
        foreach (var correction in article.Corrections)
        {
            html.Raw("<li><time").Attribute("datetime", Moment.Machine(correction.At)).Raw(">").Text(Moment.Read(correction.At, article.Locale))
                .Raw("</time> ").Text(labels.Wrong + ": ").Raw("<del>").Text(correction.Wrong).Raw("</del> ")
                .Text(labels.Right + ": ").Raw("<ins>").Text(correction.Right).Raw("</ins></li>\n");
        }

        html.Raw("</ul>\n</section>\n");
    }
}
