using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Signing in by mail address and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<PortalUser> signIn, SignInLimit limit) : DeskPage
{
    // So that an address without an account takes as long to refuse as one with.
    private static readonly string NobodysHash = new PasswordHasher<PortalUser>().HashPassword(new PortalUser(), "nobody's password");

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => HttpContext.Features.Get<Actor>() is null ? Page() : LocalRedirect(Target());

    public async Task<IActionResult> OnPostAsync()
    {
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
            return Refuse("Quá nhiều lần đăng nhập từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.", StatusCodes.Status429TooManyRequests);
        if (string.IsNullOrWhiteSpace(Email) || string.IsNullOrEmpty(Password))
            return Refuse("Hãy điền thư điện tử và mật khẩu.");
        var user = await signIn.UserManager.FindByEmailAsync(Email.Trim());
        if (user is null)
        {
            signIn.UserManager.PasswordHasher.VerifyHashedPassword(new PortalUser(), NobodysHash, Password);
            return Refuse(Wrong);
        }

        var result = await signIn.PasswordSignInAsync(user, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut)
            return Refuse("Tài khoản đang bị khóa: sai mật khẩu nhiều lần (khóa 15 phút) hoặc do quản trị viên khóa.", StatusCodes.Status403Forbidden);
        return result.Succeeded ? LocalRedirect(Target()) : Refuse(Wrong);
    }

    private const string Wrong = "Thư điện tử hoặc mật khẩu chưa đúng.";

    // Only addresses of this site: a link with a foreign one must not carry people away.
    private string Target() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : DeskPaths.Root;
}
