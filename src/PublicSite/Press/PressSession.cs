using System.Security.Cryptography;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Press;

/// <summary>
/// Who is signed in: the key itself, encrypted, in a cookie that only the press pages are sent. Nothing is kept on the server, and the CMS looks the
/// key up at every page, so that one that was revoked shows nothing more.
/// </summary>
public sealed class PressSession(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private const string Name = "press";
    private const int LongestCookie = 2_000;

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("CommsPortal.PressSession.v1").ToTimeLimitedDataProtector();

    /// <summary>The key of whoever is signed in; null for nobody.</summary>
    public string? KeyOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Name] is not { Length: > 0 and <= LongestCookie } cookie)
            return null;
        try
        {
            return _protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null; // Made up, too old, or of a key ring that is gone: nobody is signed in.
        }
    }

    public void Begin(HttpContext context, string key)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cookie = _protector.Protect(key, Lifetime);
        foreach (var language in Language.All)
            context.Response.Cookies.Append(Name, cookie, Options(language));
    }

    public void End(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var language in Language.All)
            context.Response.Cookies.Delete(Name, Options(language));
    }

    // One for each language's pages: a cookie has one path.
    private CookieOptions Options(Language language) => new()
    {
        Path = PressPaths.Home(language),
        HttpOnly = true,
        Secure = site.Value.BaseUrl.Scheme == Uri.UriSchemeHttps,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
    };
}
