using System.Text.Encodings.Web;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>Signs newsrooms in by <c>Authorization: Bearer cpp_…</c>. The key is looked up at every request, so that revoking it works at once.</summary>
internal sealed class PressKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, PressKeys keys, Callers callers)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "press-key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (ApiKeyHandler.KeyOf(Request) is not { } secret)
            return AuthenticateResult.NoResult();
        if (await keys.FindAsync(secret, Context.RequestAborted) is not var (caller, networks))
            return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        if (networks.Length > 0 && !IsWithin(networks))
            return AuthenticateResult.Fail("The key does not work from this address.");
        return AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Scheme), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => ApiRefusal.WriteAsync(Context, ProblemCode.Unauthenticated);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiRefusal.WriteAsync(Context, ProblemCode.Forbidden);

    private bool IsWithin(string networks) =>
        callers.AddressOf(Context) is { } address
        && NetworkList.Parse(networks).Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
