using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Setting a password by the one-time link that an administrator handed over.</summary>
[AllowAnonymous]
public sealed class SetPasswordModel(UserManager<PortalUser> users, PasswordLinks links, SetPassword setPassword, SignInLimit limit) : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "user")]
    public Guid UserId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    /// <summary>Whose password it is; null when the link is not valid.</summary>
    public PortalUser? Person { get; private set; }

    public async Task OnGetAsync() => await FindAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
            return Refuse("Quá nhiều lần thử từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.", StatusCodes.Status429TooManyRequests);
        if (await FindAsync() is not { } person)
            return Page();
        if (string.IsNullOrEmpty(Password) || Password != PasswordAgain)
            return Refuse("Hai lần gõ mật khẩu chưa giống nhau.");
        try
        {
            await setPassword.ByLinkAsync(person, Token!, Password, Cancellation);
            return Done(DeskPaths.SignIn, "Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.");
        }
        catch (PeopleException refused)
        {
            return Refuse(refused.Message);
        }
    }

    private async Task<PortalUser?> FindAsync()
    {
        var user = await users.FindByIdAsync(UserId.ToString());
        Person = user is not null && !string.IsNullOrEmpty(Token) && await links.IsValidAsync(user, Token) ? user : null;
        if (Person is null)
            Response.StatusCode = StatusCodes.Status410Gone;
        return Person;
    }
}
