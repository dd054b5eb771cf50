using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Errors;

/// <summary>Pages that say why there is no page.</summary>
public sealed class ErrorPages(PageRenderer renderer)
{
    public async Task<IResult> NotFoundAsync(Language language) =>
        new RenderedPageResult(await RenderAsync(StatusCodes.Status404NotFound, language));

    /// <summary>410: the article was withdrawn, when and why.</summary>
    public async Task<IResult> GoneAsync(WithdrawalNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var page = Create(StatusCodes.Status410Gone, Language.OfPath(notice.Path), notice) with
        {
            Cache = CacheRule.Shared,
            Tags = new HashSet<string> { $"article:{notice.Id}", $"path:{notice.Path}" },
        };
        return new RenderedPageResult(await renderer.RenderKnownAsync(page));
    }

    /// <summary>503: the CMS cannot be asked and nothing is kept.</summary>
    public async Task<RenderedPage> UnavailableAsync(Language language) =>
        await RenderAsync(StatusCodes.Status503ServiceUnavailable, language) with { UpstreamFailed = true };

    /// <summary>Any other status.</summary>
    public Task<RenderedPage> RenderAsync(int status, Language language) => renderer.RenderKnownAsync(Create(status, language, null));

    private static Page Create(int status, Language language, WithdrawalNotice? notice)
    {
        var model = new ErrorModel(status, language, notice);
        return new Page
        {
            Language = language,
            Title = model.Title,
            Status = status,
            Head = new PageHead { NoIndex = true },
            Body = Page.Show<ErrorView>(model),
            Cache = CacheRule.Revalidate,
        };
    }
}
