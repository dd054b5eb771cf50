using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Representations;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>
/// Sends a kit. Its validator is weak: the same article, terms and library give the same files, though not always the same bytes. 429 or 503 while
/// too many are written.
/// </summary>
public sealed class KitAnswer(ArticleIssue issue, Publisher publisher, string libraryState, bool isPublic) : IResult
{
    private const string RetrySeconds = "5";
    private const double SlowestBytesPerSecond = 8 * 1024;

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
        var caller = gate.CallerOf(httpContext);
        if (gate.TryEnter(caller) is { } code)
        {
            await RefuseAsync(httpContext, code);
            return;
        }

        try
        {
            // Whoever reads more slowly than this keeps a place from others.
            if (httpContext.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
                rate.MinDataRate = new MinDataRate(SlowestBytesPerSecond, TimeSpan.FromSeconds(30));
            await httpContext.RequestServices.GetRequiredService<KitWriter>().WriteAsync(issue, publisher, response.BodyWriter.AsStream(), httpContext.RequestAborted);
        }
        finally
        {
            gate.Leave(caller);
        }
    }

    private static Task RefuseAsync(HttpContext context, string code)
    {
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.Remove("Content-Disposition");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.RetryAfter = RetrySeconds;
        return PortalProblems.Of(
            code, "Too many kits at a time", $"There may be {KitGate.MostOfOne} for one newsroom or address, and {KitGate.MostAtATime} in all. Try again in a few seconds.")
            .ExecuteAsync(context);
    }

    private string TagOf()
    {
        var state = $"{issue.ETag ?? issue.Article.Hash} {publisher.Name} {publisher.UsageTerms} {issue.EmbargoedUntil?.UtcTicks} {libraryState}";
        return $"W/\"kit-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..32]}\"";
    }
}
