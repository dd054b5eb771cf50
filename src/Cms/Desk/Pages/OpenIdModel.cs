using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People.OpenId;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Leads to the office's identity provider and takes its answer.</summary>
[AllowAnonymous]
public sealed class OpenIdModel(OpenIdSignIn openId, IOptions<OpenIdOptions> options, SignInLimit limit) : DeskPage
{
    public async Task<IActionResult> OnGetAsync(string? code, string? state, string? error, string? returnUrl)
    {
        if (!options.Value.IsConfigured)
            return NotFound();
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
            return Refuse("Quá nhiều lần đăng nhập từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.", StatusCodes.Status429TooManyRequests);
        if (code is null && error is null && state is null)
        {
            return await openId.StartAsync(this.TargetOf(returnUrl), Cancellation) is { } address
                ? Redirect(address)
                : Refuse($"Chưa liên lạc được với {options.Value.Name}. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.", StatusCodes.Status502BadGateway);
        }

        var (step, wanted) = await openId.FinishAsync(code, state, Cancellation);
        return step switch
        {
            SignInStep.Done => LocalRedirect(this.TargetOf(wanted)),
            SignInStep.SecondFactor => RedirectToPage("SignInCode", new { ReturnUrl = this.TargetOf(wanted) }),
            SignInStep.Refused => Refuse("Tài khoản này chưa được cấp quyền vào bàn biên tập. Hãy nhờ quản trị viên thêm đúng địa chỉ thư của bạn.", StatusCodes.Status403Forbidden),
            _ => Refuse("Đăng nhập chưa xong hoặc đã quá thời hạn. Hãy thử lại.", StatusCodes.Status400BadRequest),
        };
    }
}
