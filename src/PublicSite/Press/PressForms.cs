using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Press;

/// <summary>Reads what journalists send, and refuses what other sites make their browsers send.</summary>
public sealed class PressForms(IOptions<SiteOptions> site)
{
    /// <summary>The largest form, in bytes.</summary>
    public const int Largest = 32 * 1024;

    /// <summary>A field that people do not see and programs fill in.</summary>
    public const string Trap = "website";

    /// <summary>The form; null when it is none, too large, or comes from another site.</summary>
    public async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Request.HasFormContentType || !IsOwn(context.Request))
            return null;
        try
        {
            return await context.Request.ReadFormAsync(new FormOptions { ValueCountLimit = 20, MultipartBodyLengthLimit = Largest }, context.RequestAborted);
        }
        catch (Exception tooMuch) when (tooMuch is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>As proxies hand it on: what they say of the reader, and who they are. Whom to believe is for the CMS to know.</summary>
    public static string? SenderOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var chain = string.Join(", ", context.Request.Headers["X-Forwarded-For"].Append(context.Connection.RemoteIpAddress?.ToString()).Where(a => a is { Length: < 500 }));
        return chain.Length > 0 ? chain : null;
    }

    // Fetch metadata where the browser sends it, and otherwise the origin; programs send neither and have no cookie to be misused.
    private bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } from])
            return from == "same-origin";
        return request.Headers.Origin is not [{ Length: > 0 } origin]
            || origin == site.Value.BaseUrl.GetLeftPart(UriPartial.Authority)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Authority == request.Host.Value);
    }
}
