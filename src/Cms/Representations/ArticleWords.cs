using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Representations;

/// <summary>Lines that several representations say alike.</summary>
internal static class ArticleWords
{
    /// <summary>Who wrote it, as it is to be printed; empty when nobody is named.</summary>
    public static string Byline(Article article) => string.Join(", ", article.Bylines.Select(b =>
        b.Organisation is { } organisation ? $"{b.PrintedName} ({organisation.Name})" : b.PrintedName));

    /// <summary>The line that whoever republishes is asked to print.</summary>
    public static string Attribution(Article article, Publisher publisher, SiteAddresses addresses) =>
        string.IsNullOrWhiteSpace(article.Attribution)
            ? $"{ArticleLabels.Of(article.Locale).TakenFrom}: {article.Source ?? publisher.Site}, {addresses.Page(article.Path)}"
            : article.Attribution;

    /// <summary>Name and licence behind an image, with what they are; empty when nothing is known.</summary>
    public static string Credit(Image image) => string.Join(" · ", new[] { image.Credit, image.Licence }.Where(t => !string.IsNullOrWhiteSpace(t)));

    /// <summary>What the desk of a newsroom has to know: the embargo, every correction, sample content.</summary>
    public static string Note(ArticleIssue issue)
    {
        var (article, labels) = (issue.Article, ArticleLabels.Of(issue.Article.Locale));
        var notes = new List<string>();
        if (issue.EmbargoedUntil is { } until)
            notes.Add(string.Format(null, labels.Embargo, $"{Moment.Read(until, article.Locale)} (UTC+7, {Moment.Machine(until)})"));
        notes.AddRange(article.Corrections.Select(c =>
            string.Format(null, labels.Correction, Moment.Read(c.At, article.Locale), c.Edition, c.Wrong, c.Right)));
        if (article.Sample)
            notes.Add(labels.Sample);
        if (article.AiNote is { Length: > 0 } ai)
            notes.Add($"{labels.Ai}: {ai}");
        return string.Join("\n", notes);
    }
}
