using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>The table of contents of an article's page.</summary>
public static class Contents
{
    private const int FewestEntries = 3;
    private const int EntriesOfLongRead = 6;
    private const int MinutesOfLongRead = 4;

    /// <summary>
    /// What the page's parts are called, in their order; empty for a page that is read at one sitting. A document has one from three clauses on,
    /// everything else from six parts, or from three when it takes four minutes to read.
    /// </summary>
    public static IReadOnlyList<Heading> Of(ArticleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var article = model.Article;
        var entries = Parts(model).Where(entry => entry.Level == 2).ToList();
        var wanted = article.Type == "official-document" || article.ReadingMinutes >= MinutesOfLongRead ? FewestEntries : EntriesOfLongRead;
        return entries.Count >= wanted ? entries : [];
    }

    private static IEnumerable<Heading> Parts(ArticleModel model)
    {
        var text = model.Language.Text;
        var body = Headings.Of(model.Article.Body.Html);
        return model.Article.Type switch
        {
            "case-study" => [.. Method(model, text), .. body, .. Replication(model, text)],
            "model-example" => [.. body, .. Method(model, text), .. Replication(model, text)],
            _ => body,
        };
    }

    private static IEnumerable<Heading> Method(ArticleModel model, UiText text)
    {
        if (model.Details.Html("problem") is not null)
            yield return new Heading("_muc-problem", text.Problem, 2);
        if (model.Details.Html("approach") is not null)
            yield return new Heading("_muc-approach", text.Approach, 2);
        if (model.Details.Results.Count > 0)
            yield return new Heading("_ket-qua", text.Results, 2);
    }

    private static IEnumerable<Heading> Replication(ArticleModel model, UiText text)
    {
        if (model.Details.CanBeReplicated)
            yield return new Heading("_lam-theo", text.Replicate, 2);
    }
}
