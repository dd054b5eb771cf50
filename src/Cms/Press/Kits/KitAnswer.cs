using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Representations;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>
/// Sends a kit. Its validator is weak: the same article, terms and library give the same files, though not always the same bytes. 503 while
/// too many are written.
/// </summary>
public sealed class KitAnswer(ArticleIssue issue, Publisher publisher, string libraryState, bool isPublic) : IResult
{
    private const string RetrySeconds = "5";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = TagOf();
        response.Headers.ETag = tag;
        response.Headers.CacheControl = isPublic ? "no-cache" : "private, no-store";
        if (request.Headers.IfNoneMatch.ToString().Contains(tag[2..], StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/zip";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = KitWriter.NameOf(issue) }.ToString();
        if (HttpMethods.IsHead(request.Method))
            return;
        var gate = httpContext.RequestServices.GetRequiredService<KitGate>();
        if (!gate.TryEnter())
        {
            await RefuseAsync(httpContext);
            return;
        }

        try
        {
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await httpContext.RequestServices.GetRequiredService<KitWriter>().WriteAsync(issue, publisher, response.BodyWriter.AsStream(), httpContext.RequestAborted);
        }
        finally
        {
            gate.Leave();
        }
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.Remove("Content-Disposition");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.RetryAfter = RetrySeconds;
        return PortalProblems.Of(ProblemCode.Unavailable, "Too many kits are being written", "Try again in a few seconds.").ExecuteAsync(context);
    }

    private string TagOf()
    {
        var state = $"{issue.ETag ?? issue.Article.Hash} {publisher.Name} {publisher.UsageTerms} {issue.EmbargoedUntil?.UtcTicks} {libraryState}";
        return $"W/\"kit-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..32]}\"";
    }
}
