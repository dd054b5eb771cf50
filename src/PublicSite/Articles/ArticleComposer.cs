using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Indicators;
using CommsPortal.PublicSite.Feedback;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Fetches what stands around an article on its page.</summary>
public sealed class ArticleComposer(PortalClient portal, RelatedLinks related, ArticleAnswers answers, SeriesReader series, MentionReader mentions)
{
    private const int SiblingsShown = 5;
    private const int RelatedShown = 6;
    private const int MembersShown = 20;

    private static readonly ListPage<ArticleSummary> Nothing = new([], 0, null);

    public async Task<ArticleModel> ComposeAsync(Article article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var askedRelated = related.OfAsync(article, RelatedShown + SiblingsShown, cancellationToken);
        var questions = answers.OfAsync(article, cancellationToken);
        var askedMentions = mentions.OfAsync(article, cancellationToken);
        var askedTargets = TargetsAsync(article, cancellationToken);
        var askedSeries = InSeriesAsync(article, cancellationToken);
        var position = await series.FindAsync(article, askedSeries, cancellationToken);
        var newest = await askedSeries;
        var (links, complete) = await askedRelated;
        var (asking, known) = await questions;
        var chosen = article.Related.Select(link => link.Id).ToHashSet();
        var siblings = Siblings(article, newest.Items, chosen, position);
        var elsewhere = siblings.Select(sibling => (Guid?)sibling.Id).Concat([position?.Previous?.Id, position?.Next?.Id]).ToHashSet();
        var shown = links.Where(link => chosen.Contains(link.Id) || !elsewhere.Contains(link.Id)).Take(Math.Max(RelatedShown, chosen.Count)).ToList();
        return new ArticleModel(article, Language.OfCode(article.Locale), shown, siblings)
        {
            Series = position,
            Mentions = [.. (await askedMentions).Where(mention => !chosen.Contains(mention.Article.Id) || article.Type == "official-document")],
            Targets = await askedTargets,
            Answers = asking,
            Incomplete = !complete || !known,
        };
    }

    private async Task<ListPage<ArticleSummary>> InSeriesAsync(Article article, CancellationToken cancellationToken) =>
        SeriesOf(article) is { } query ? await portal.ListArticlesAsync(query with { Locales = [article.Locale] }, cancellationToken) : Nothing;

    private async Task<IReadOnlyList<Indicator>> TargetsAsync(Article article, CancellationToken cancellationToken) =>
        article.Type == "official-document"
            ? [.. (await portal.ListIndicatorsAsync(cancellationToken)).Where(indicator => indicator.Target?.Source.Article == article.Id)]
            : [];

    private static ArticleQuery? SeriesOf(Article article) => article switch
    {
        { Column: { } column } => new ArticleQuery { Columns = [column.Slug], Limit = 2 * SiblingsShown },
        { Type: "campaign" } => new ArticleQuery { Campaigns = [article.Id.ToString()], Limit = MembersShown },
        _ => null,
    };

    /// <summary>All of a campaign's newest members; of a column those that stand nowhere else on the page.</summary>
    private static List<ArticleSummary> Siblings(Article article, IReadOnlyList<ArticleSummary> newest, HashSet<Guid> chosen, SeriesPosition? position) =>
        article.Type == "campaign"
            ? [.. newest]
            : [.. newest.Where(other => other.Id != article.Id && !chosen.Contains(other.Id)
                && other.Id != position?.Previous?.Id && other.Id != position?.Next?.Id).Take(SiblingsShown)];
}
