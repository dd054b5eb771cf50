using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One's own account: what one may do, and changing the password.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class AccountModel(UserManager<PortalUser> users, DeskSessions sessions, SetPassword setPassword, Vocabulary vocabulary) : DeskPage
{
    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    public PortalUser Person { get; private set; } = null!;

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public Vocabulary Vocabulary => vocabulary;

    public Task OnGetAsync() => FindAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (string.IsNullOrEmpty(Password) || Password != PasswordAgain)
            return Refuse("Hai lần gõ mật khẩu mới chưa giống nhau.");
        try
        {
            var changed = await setPassword.ByOldPasswordAsync(Person, OldPassword ?? "", Password, Cancellation);
            // The other sessions end; this one goes on.
            await sessions.EndOthersAsync(changed.Id, Cancellation);
            await sessions.RenewAsync(changed);
            return Done("/desk/account", "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.");
        }
        catch (PeopleException refused)
        {
            return Refuse(refused.Message);
        }
    }

    private async Task FindAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        Person = await users.FindByIdAsync(Actor.Id!.Value.ToString()) ?? throw new InvalidOperationException("The signed-in person is gone.");
        Roles = [.. await users.GetRolesAsync(Person)];
    }
}
