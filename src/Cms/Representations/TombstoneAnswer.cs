using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Representations.Ninjs;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Representations;

/// <summary>410 with a cancelled ninjs item in its body: what remains of a withdrawn article for those who read ninjs.</summary>
public sealed class TombstoneAnswer(WithdrawalNotice notice, string locale) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status410Gone;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var body = ArticleNinjs.Tombstone(notice, locale);
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status410Gone;
        response.Headers.CacheControl = "no-cache";
        response.ContentType = Representation.Ninjs.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
    }
}
