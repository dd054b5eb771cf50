using CommsPortal.Cms.OfficialDocuments.Writing;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Representations.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.Press.Kits.Docx;

/// <summary>An article as a Word file (Office Open XML): headline, lead, byline, text with its headings, lists and tables, the line to print when republishing.</summary>
internal static class ArticleDocx
{
    /// <param name="pictures">Numbers of the kit's pictures by the identifiers of their images.</param>
    public static byte[] Write(ArticleIssue issue, Publisher publisher, SiteAddresses addresses, ArticleContentBlocks content, IReadOnlyDictionary<Guid, int> pictures)
    {
        var (article, labels) = (issue.Article, ArticleLabels.Of(issue.Article.Locale));
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Prose.Clean(article.Headline);
            package.PackageProperties.Language = article.Locale;
            package.PackageProperties.Creator = Prose.Clean(ArticleWords.Byline(article));
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyles.Make();
            var lists = new ListNumbers();
            var page = new PageLayout(landscape: false);
            var blocks = new DocxBlocks(main, lists, page.TextWidth, content, pictures, labels);
            var body = new Body();
            body.Append(Head(issue, labels));
            body.Append(blocks.Write(content.Document));
            body.Append(Foot(issue, publisher, addresses, labels));
            body.Append(page.Section(main));
            main.Document = new Document(body);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = lists.Make();
        }

        return stream.ToArray();
    }

    private static IEnumerable<Paragraph> Head(ArticleIssue issue, ArticleLabels labels)
    {
        var article = issue.Article;
        if (issue.EmbargoedUntil is { } until)
            yield return new Prose { Bold = true, After = 120 }.Write(string.Format(null, labels.Embargo, Moment.Read(until, article.Locale) + " (UTC+7)"));
        yield return new Prose { Size = 40, Bold = true, After = 120, Style = DocumentStyles.Title }.Write(article.Headline);
        if (article.Lead.Length > 0)
            yield return new Prose { Bold = true, After = 120 }.Write(article.Lead);
        if (ArticleWords.Byline(article) is { Length: > 0 } byline)
            yield return new Prose { Italic = true }.Write(byline);
        yield return new Prose { Italic = true, After = 240 }.Write(Moment.Read(article.Published, article.Locale));
    }

    private static IEnumerable<Paragraph> Foot(ArticleIssue issue, Publisher publisher, SiteAddresses addresses, ArticleLabels labels)
    {
        var article = issue.Article;
        foreach (var c in article.Corrections)
            yield return new Prose { Before = 120 }.Write($"{labels.Corrections}, {Moment.Read(c.At, article.Locale)}. {labels.Wrong}: {c.Wrong} {labels.Right}: {c.Right}");
        if (article.Sample)
            yield return new Prose { Italic = true, Before = 240 }.Write(labels.Sample);
        yield return new Prose { Before = 240 }.Write($"{labels.Credit}: {ArticleWords.Attribution(article, publisher, addresses)}");
        yield return new Prose { Size = Prose.SmallSize, Before = 120 }.Write(publisher.UsageTerms);
    }
}
