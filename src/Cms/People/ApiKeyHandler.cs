using System.Security.Claims;
using System.Text.Encodings.Web;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.People;

/// <summary>Signs programs in by <c>Authorization: Bearer cp_…</c>. The key is looked up at every request, so that revoking it works at once.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme of keys alone.</summary>
    public new const string Scheme = "api-key";

    /// <summary>The scheme that takes a key where one is sent, and the desk's cookie otherwise.</summary>
    public const string ByHeader = "key-or-cookie";

    private const string Prefix = "Bearer ";

    public static bool HasKey(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key that a request brings, good or not; null when it brings none.</summary>
    public static string? KeyOf(HttpRequest request) => HasKey(request) ? request.Headers.Authorization.ToString()[Prefix.Length..].Trim() : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyOf(Request) is not { } secret)
            return AuthenticateResult.NoResult();
        if (await keys.FindAsync(secret, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, key.Id.ToString()),
                new Claim(ClaimTypes.Name, key.Name),
                new Claim(ClaimTypes.Role, key.Role),
            ],
            Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => ApiRefusal.WriteAsync(Context, ProblemCode.Unauthenticated);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiRefusal.WriteAsync(Context, ProblemCode.Forbidden);
}
