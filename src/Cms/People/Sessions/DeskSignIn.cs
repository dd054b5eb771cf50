using System.Security.Claims;
using CommsPortal.Cms.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CommsPortal.Cms.People.Sessions;

/// <summary>
/// Signing in, step by step. What is refused is refused in the same words and takes as long, whether there is no such account, the password is
/// wrong or the account is locked: a stranger learns nothing about who has one.
/// </summary>
public sealed class DeskSignIn(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SecondFactors.SecondFactors factors, DeskSessions sessions, AuditNote audit,
    IHttpContextAccessor http)
{
    private static readonly string NobodysHash = new PasswordHasher<PortalUser>().HashPassword(new PortalUser(), "nobody's password");

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("People sign in by requests.");

    /// <summary>The first step, and the only one for whoever has no second factor.</summary>
    public async Task<SignInStep> ByPasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(email);
        if (user?.PasswordHash is null || await users.IsLockedOutAsync(user))
        {
            users.PasswordHasher.VerifyHashedPassword(new PortalUser(), NobodysHash, password);
            return SignInStep.Refused;
        }

        if (!(await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded)
            return SignInStep.Refused;
        return await GoOnAsync(user, SignInMethod.Password, cancellationToken);
    }

    /// <summary>Signs in whoever another system vouches for; a second factor that was set up here is asked for all the same.</summary>
    public async Task<SignInStep> GoOnAsync(PortalUser user, SignInMethod method, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.TwoFactorEnabled)
        {
            await RememberAsync(user);
            return SignInStep.SecondFactor;
        }

        await sessions.StartAsync(user, method, cancellationToken);
        return SignInStep.Done;
    }

    /// <summary>Who has passed the first step in this browser within the last minutes; null when nobody has.</summary>
    public async Task<PortalUser?> WaitingAsync() => await signIn.GetTwoFactorAuthenticationUserAsync();

    /// <summary>The second step, by a code of the authenticator app or a recovery code. Wrong ones count towards the lock, as passwords do.</summary>
    public async Task<SignInStep> ByCodeAsync(string? code, CancellationToken cancellationToken)
    {
        if (await WaitingAsync() is not { } user)
            return SignInStep.Begin;
        if (await users.IsLockedOutAsync(user))
            return SignInStep.Refused;
        if (await factors.TakeCodeAsync(user, code, cancellationToken) is not { } method)
        {
            await users.AccessFailedAsync(user);
            return SignInStep.Refused;
        }

        if (method == SignInMethod.RecoveryCode)
            await audit.WriteAsync(new AuditRecord(Actor.Of(user), "recovery-code-use", Subject: user.Email), cancellationToken);
        return await FinishAsync(user, method, cancellationToken);
    }

    /// <summary>What the browser needs to ask for a passkey, JSON of WebAuthn. It names nobody.</summary>
    public Task<string> PasskeyOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Both steps at once: a passkey is in one's hand and wants a finger, a face or a number.</summary>
    public async Task<SignInStep> ByPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(credential))
            return SignInStep.Refused;
        PasskeyAssertionResult<PortalUser> result;
        try
        {
            result = await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // No options were asked for in this browser, or too long ago.
            return SignInStep.Begin;
        }

        if (!result.Succeeded || await users.IsLockedOutAsync(result.User))
            return SignInStep.Refused;
        // The counter and the backup state as the passkey tells them now.
        if (!(await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded)
            return SignInStep.Refused;
        return await FinishAsync(result.User, SignInMethod.Passkey, cancellationToken);
    }

    private async Task<SignInStep> FinishAsync(PortalUser user, SignInMethod method, CancellationToken cancellationToken)
    {
        await users.ResetAccessFailedCountAsync(user);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await sessions.StartAsync(user, method, cancellationToken);
        return SignInStep.Done;
    }

    // As SignInManager remembers it, so that it finds the person again.
    private Task RememberAsync(PortalUser user) => Context.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme)));
}
