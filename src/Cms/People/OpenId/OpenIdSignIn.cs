using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.People.OpenId;

/// <summary>
/// Signing in by the office's provider: authorization code with PKCE. It opens accounts for nobody; whoever has one here is known by the provider's name
/// for them, or the first time by an address that the provider has verified.
/// </summary>
public sealed partial class OpenIdSignIn(
    OpenIdProvider provider, IOptions<OpenIdOptions> options, IOptions<PortalOptions> portal, UserManager<PortalUser> users, DeskSignIn signIn, AuditNote audit,
    IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider time, ILogger<OpenIdSignIn> logger)
{
    private const string Cookie = "commsportal-openid";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("openid");

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("People sign in by requests.");

    private string Redirect => portal.Value.CmsBaseUrl.TrimEnd('/') + DeskPaths.SignInOpenId;

    /// <summary>Where the browser goes to ask the provider; null when that cannot be reached.</summary>
    public async Task<string?> StartAsync(string returnUrl, CancellationToken cancellationToken)
    {
        try
        {
            var metadata = await provider.MetadataAsync(cancellationToken);
            var attempt = new OpenIdAttempt(Random(), Random(), Random(), returnUrl, time.GetUtcNow() + Patience);
            Context.Response.Cookies.Append(Cookie, protector.Protect(JsonSerializer.Serialize(attempt)), CookieOptions());
            return QueryHelpers.AddQueryString(metadata.AuthorizationEndpoint, new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = options.Value.ClientId,
                ["redirect_uri"] = Redirect,
                ["scope"] = "openid email profile",
                ["state"] = attempt.State,
                ["nonce"] = attempt.Nonce,
                ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(attempt.Verifier))),
                ["code_challenge_method"] = "S256",
            });
        }
        catch (OpenIdException failed)
        {
            LogFailed(failed);
            return null;
        }
    }

    /// <summary>Takes the provider's answer.</summary>
    /// <returns>How far the person came, and where they wanted to go.</returns>
    public async Task<(SignInStep Step, string? ReturnUrl)> FinishAsync(string? code, string? state, CancellationToken cancellationToken)
    {
        var attempt = TakeAttempt();
        if (attempt is null || state is null || code is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(attempt.State)))
            return (SignInStep.Begin, attempt?.ReturnUrl);
        try
        {
            var person = await provider.RedeemAsync(code, attempt, Redirect, cancellationToken);
            var user = await FindAsync(person, cancellationToken);
            return user is null || await users.IsLockedOutAsync(user)
                ? (SignInStep.Refused, attempt.ReturnUrl)
                : (await signIn.GoOnAsync(user, SignInMethod.OpenId, cancellationToken), attempt.ReturnUrl);
        }
        catch (Exception failed) when (failed is OpenIdException or JsonException or CryptographicException)
        {
            LogFailed(failed);
            return (SignInStep.Begin, attempt.ReturnUrl);
        }
    }

    private async Task<PortalUser?> FindAsync(OpenIdPerson person, CancellationToken cancellationToken)
    {
        var issuer = options.Value.Authority.TrimEnd('/');
        if (await users.FindByLoginAsync(issuer, person.Subject) is { } known)
            return known;
        if (person.Email is not { } email || await users.FindByEmailAsync(email) is not { } user)
            return null;
        // One person of the provider is one person here: an address that is handed on to a successor opens nothing.
        if ((await users.GetLoginsAsync(user)).Any(l => l.LoginProvider == issuer)
            || !(await users.AddLoginAsync(user, new UserLoginInfo(issuer, person.Subject, options.Value.Name))).Succeeded)
            return null;
        await audit.WriteAsync(new AuditRecord(Actor.Of(user), "openid-link", Subject: user.Email, Reason: issuer), cancellationToken);
        return user;
    }

    private OpenIdAttempt? TakeAttempt()
    {
        var sent = Context.Request.Cookies[Cookie];
        Context.Response.Cookies.Delete(Cookie, CookieOptions());
        if (string.IsNullOrEmpty(sent))
            return null;
        try
        {
            return JsonSerializer.Deserialize<OpenIdAttempt>(protector.Unprotect(sent)) is { } attempt && attempt.Until > time.GetUtcNow() ? attempt : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Lax: the answer comes as a navigation from the provider's site.
    private CookieOptions CookieOptions() => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = portal.Value.CmsBaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        Path = DeskPaths.SignInOpenId,
        MaxAge = Patience,
    };

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    [LoggerMessage(EventId = 1761, Level = LogLevel.Warning, Message = "Signing in by OpenID Connect failed.")]
    private partial void LogFailed(Exception exception);
}
