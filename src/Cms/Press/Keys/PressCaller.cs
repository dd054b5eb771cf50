using System.Globalization;
using System.Security.Claims;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>Which newsroom a request of the press API comes from, and what it may have.</summary>
/// <param name="RequestsPerMinute">Its own limit; null for the general one.</param>
public sealed record PressCaller(Guid AccountId, Guid KeyId, string Outlet, bool Embargoes, bool Webhooks, int? RequestsPerMinute)
{
    private const string AccountClaim = "press-account";
    private const string EmbargoesClaim = "press-embargoes";
    private const string WebhooksClaim = "press-webhooks";
    private const string LimitClaim = "press-limit";

    /// <summary>The caller of an endpoint that demands a press key.</summary>
    /// <exception cref="InvalidOperationException">The endpoint does not demand one.</exception>
    public static PressCaller Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return From(context.User) ?? throw new InvalidOperationException("Only endpoints of the press group have a caller.");
    }

    internal static PressCaller? From(ClaimsPrincipal principal) => principal.FindFirstValue(AccountClaim) is not { } account ? null : new PressCaller(
        Guid.Parse(account),
        Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
        principal.FindFirstValue(ClaimTypes.Name)!,
        principal.HasClaim(c => c.Type == EmbargoesClaim),
        principal.HasClaim(c => c.Type == WebhooksClaim),
        principal.FindFirstValue(LimitClaim) is { } limit ? int.Parse(limit, CultureInfo.InvariantCulture) : null);

    internal ClaimsPrincipal ToPrincipal(string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, KeyId.ToString()), new(ClaimTypes.Name, Outlet), new(AccountClaim, AccountId.ToString()),
        ];
        if (Embargoes)
            claims.Add(new Claim(EmbargoesClaim, "true"));
        if (Webhooks)
            claims.Add(new Claim(WebhooksClaim, "true"));
        if (RequestsPerMinute is { } limit)
            claims.Add(new Claim(LimitClaim, limit.ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }
}
