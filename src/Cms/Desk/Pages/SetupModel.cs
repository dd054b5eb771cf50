using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Desk.Setup;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Makes the first administrator, for whoever has the set-up link.</summary>
[AllowAnonymous]
public sealed class SetupModel(SetupLink link, FirstAdministrator first, DeskSessions sessions, SignInLimit limit) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    public bool Valid { get; private set; }

    public async Task OnGetAsync() => await CheckAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
            return Refuse("Quá nhiều lần thử từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.", StatusCodes.Status429TooManyRequests);
        if (!await CheckAsync())
            return Page();
        if (string.IsNullOrEmpty(Password) || Password != PasswordAgain)
            return Refuse("Hai lần gõ mật khẩu chưa giống nhau.");
        try
        {
            var user = await first.ExecuteAsync(Token, new PersonDetails(Name ?? "", Email ?? "", [], []), Password, Cancellation);
            await sessions.StartAsync(user, SignInMethod.Password, Cancellation);
            return Done(DeskPaths.Root, "Đã tạo tài khoản quản trị đầu tiên. Hãy thêm đồng nghiệp ở mục Người dùng.");
        }
        catch (PeopleException refused)
        {
            await CheckAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task<bool> CheckAsync()
    {
        Valid = await link.IsValidAsync(Token, Cancellation);
        if (!Valid)
            Response.StatusCode = StatusCodes.Status410Gone;
        return Valid;
    }
}
