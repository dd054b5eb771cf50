using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.OpenId;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Signing in by mail address and password, or by a passkey.</summary>
[AllowAnonymous]
public sealed class SignInModel(DeskSignIn signIn, SignInLimit limit, SecondFactorRule rule, IOptions<OpenIdOptions> openId) : DeskPage
{
    private const string Wrong =
        "Thư điện tử hoặc mật khẩu chưa đúng, hoặc tài khoản đang bị khóa (sai 5 lần thì khóa 15 phút). Quản trị viên mở khóa được.";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What a passkey answered, JSON of WebAuthn.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public bool OffersPasskeys => rule.PasskeysWork;

    /// <summary>What the office's identity provider is called; null when there is none.</summary>
    public string? Provider => openId.Value.IsConfigured ? openId.Value.Name : null;

    public IActionResult OnGet() => HttpContext.Features.Get<Actor>() is null ? Page() : LocalRedirect(this.TargetOf(ReturnUrl));

    public async Task<IActionResult> OnPostAsync()
    {
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
            return TooOften();
        if (string.IsNullOrWhiteSpace(Email) || string.IsNullOrEmpty(Password))
            return Refuse("Hãy điền thư điện tử và mật khẩu.");
        return await signIn.ByPasswordAsync(Email.Trim(), Password, Cancellation) switch
        {
            SignInStep.Done => LocalRedirect(this.TargetOf(ReturnUrl)),
            SignInStep.SecondFactor => RedirectToPage("SignInCode", new { ReturnUrl = this.TargetOf(ReturnUrl) }),
            _ => Refuse(Wrong),
        };
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => limit.TryTake(HttpContext.Connection.RemoteIpAddress)
        ? Content(await signIn.PasskeyOptionsAsync(), "application/json")
        : StatusCode(StatusCodes.Status429TooManyRequests);

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
            return TooOften();
        return await signIn.ByPasskeyAsync(Credential, Cancellation) == SignInStep.Done
            ? LocalRedirect(this.TargetOf(ReturnUrl))
            : Refuse("Không đăng nhập được bằng khóa truy cập này. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.");
    }

    private PageResult TooOften() =>
        Refuse("Quá nhiều lần đăng nhập từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.", StatusCodes.Status429TooManyRequests);
}
