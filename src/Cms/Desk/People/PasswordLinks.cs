using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Links by which people set their own password. A link works once, for a day: setting the password spends it.</summary>
public sealed class PasswordLinks(UserManager<PortalUser> users, IOptions<PortalOptions> options)
{
    public async Task<string> CreateUrlAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return $"{options.Value.CmsBaseUrl.TrimEnd('/')}{DeskPaths.SetPassword}?user={user.Id}&token={Uri.EscapeDataString(token)}";
    }

    public Task<bool> IsValidAsync(PortalUser user, string token) =>
        users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, token);
}
