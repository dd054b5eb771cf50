using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The second step of signing in: a code of the authenticator app, a recovery code, or a passkey.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(DeskSignIn signIn, SignInLimit limit, SecondFactorRule rule) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool OffersPasskeys => rule.PasskeysWork;

    public async Task<IActionResult> OnGetAsync() => await signIn.WaitingAsync() is null ? Begin() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
            return Refuse("Quá nhiều lần thử từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.", StatusCodes.Status429TooManyRequests);
        return await signIn.ByCodeAsync(Code, Cancellation) switch
        {
            SignInStep.Done => LocalRedirect(this.TargetOf(ReturnUrl)),
            SignInStep.Begin => Begin(),
            _ => Refuse("Mã chưa đúng, đã dùng, hoặc tài khoản đang bị khóa (sai 5 lần thì khóa 15 phút). Hãy đợi mã mới trong ứng dụng rồi thử lại."),
        };
    }

    private RedirectToPageResult Begin() => RedirectToPage("SignIn", new { ReturnUrl = this.TargetOf(ReturnUrl) });
}
