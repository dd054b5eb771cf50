using System.Globalization;
using System.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Editions;

/// <summary>Below every article: its public history, its editions as they were, what changed between them, and how to cite one.</summary>
public sealed class EditionPages(PortalClient portal, PageRenderer renderer, ErrorPages errors, SiteMenu menu, IOptions<SiteOptions> options)
{
    private const int MostListed = 100;

    /// <summary>The answer at an address below an article's; null when there is no such article, so that the address may be one's own.</summary>
    public async Task<IResult?> ShowAsync(EditionPath asked, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(context);
        return await portal.GetArticleByPathAsync(asked.Article, context.RequestAborted) switch
        {
            ArticleResult.Found { Article: var article } => await OfAsync(article, asked, context),
            ArticleResult.Moved { Location: var location } when Redirects.IsLocal(location) =>
                new RenderedPageResult(Redirects.To(new PathString(location + asked.Rest).ToUriComponent() + context.Request.QueryString)),
            ArticleResult.Withdrawn { Notice: var notice } => await errors.GoneAsync(notice),
            _ => null,
        };
    }

    private Task<IResult> OfAsync(Article article, EditionPath asked, HttpContext context) => asked switch
    {
        { Edition: { } number, Citation: { } form } => CiteAsync(article, number, form, context.RequestAborted),
        { Edition: { } number } => EditionAsync(article, number, context.RequestAborted),
        { IsComparison: true } => CompareAsync(article, context),
        _ => HistoryAsync(article, context.RequestAborted),
    };

    private async Task<IResult> HistoryAsync(Article article, CancellationToken cancellationToken)
    {
        var language = Language.OfCode(article.Locale);
        if (await portal.ListEditionsAsync(article.Id, MostListed, null, cancellationToken) is not { } editions)
            return await errors.NotFoundAsync(language);
        var page = Create(article, $"{language.Text.Editions}: {article.Headline}", EditionPath.History(article.Path), Page.Show<HistoryView>(new HistoryModel(article, language, editions.Items, editions.Total)));
        return await renderer.ResultAsync(page, cancellationToken);
    }

    private async Task<IResult> EditionAsync(Article article, int number, CancellationToken cancellationToken)
    {
        var language = Language.OfCode(article.Locale);
        if (await portal.GetEditionAsync(article.Id, number, cancellationToken) is not { } edition)
            return await errors.NotFoundAsync(language);
        var page = Create(article, $"{edition.Headline} ({language.Text.EditionNumber(number)})", article.Path, Page.Show<EditionView>(new EditionModel(edition, article, language)));
        return await renderer.ResultAsync(page, cancellationToken);
    }

    private async Task<IResult> CompareAsync(Article article, HttpContext context)
    {
        var language = Language.OfCode(article.Locale);
        var (from, to) = (Number(context, EditionPath.Parameters[0]), Number(context, EditionPath.Parameters[1]));
        if (from is null || to is null || await portal.CompareEditionsAsync(article.Id, from.Value, to.Value, context.RequestAborted) is not { } difference)
            return await errors.NotFoundAsync(language);
        var editions = await portal.ListEditionsAsync(article.Id, MostListed, null, context.RequestAborted);
        var model = new ComparisonModel(article, language, difference, editions?.Items ?? []);
        var page = Create(article, $"{language.Text.CompareEditions(from.Value, to.Value)}: {article.Headline}", EditionPath.Comparison(article.Path), Page.Show<ComparisonView>(model));
        return await renderer.ResultAsync(page, context.RequestAborted);
    }

    private async Task<IResult> CiteAsync(Article article, int number, string form, CancellationToken cancellationToken)
    {
        var language = Language.OfCode(article.Locale);
        if (await portal.GetEditionAsync(article.Id, number, cancellationToken) is not { } edition)
            return await errors.NotFoundAsync(language);
        var citation = new Citation(edition, language, menu.KnownSite(language)?.Name ?? language.Text.SiteName, options.Value.Absolute(EditionPath.Of(article.Path, number)));
        return new RenderedPageResult(new RenderedPage
        {
            Status = StatusCodes.Status200OK,
            ContentType = Citation.Forms[form],
            Bytes = Encoding.UTF8.GetBytes(citation.As(form)),
            Tags = Tags(article),
            Headers = new Dictionary<string, string>
            {
                ["Content-Disposition"] = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{article.Path.Split('/')[^1]}-{number}.{form}\""),
                ["X-Robots-Tag"] = "noindex",
            },
        });
    }

    // The article's own page is what searches should find.
    private static Page Create(Article article, string title, string canonical, RenderFragment body)
    {
        var language = Language.OfCode(article.Locale);
        return new Page
        {
            Language = language,
            Title = title,
            Canonical = canonical,
            Description = article.Lead,
            Section = SiteSection.OfType(article.Type)?.Path(language),
            Tags = Tags(article),
            Body = body,
            Head = new PageHead { NoIndex = true },
        };
    }

    private static HashSet<string> Tags(Article article) => new(StringComparer.Ordinal) { $"article:{article.Id}", $"path:{article.Path}", "site" };

    private static int? Number(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
