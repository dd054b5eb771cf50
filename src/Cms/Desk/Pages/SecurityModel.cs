using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>How one signs in, and where one is signed in.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class SecurityModel(
    UserManager<PortalUser> users, SecondFactors factors, SecondFactorRule rule, DeskSessions sessions, DeviceMemory devices, RenewRecoveryCodes renew,
    RemoveAuthenticatorApp removeApp, RemovePasskey removePasskey) : DeskPage
{
    internal const string SignInAgain = "Bạn đăng nhập đã hơn một giờ. Để đổi cách đăng nhập, hãy đăng xuất rồi đăng nhập lại.";

    [BindProperty]
    public string? Passkey { get; set; }

    [BindProperty]
    public Guid Session { get; set; }

    public PortalUser Person { get; private set; } = null!;

    public SecondFactorState State { get; private set; } = null!;

    public IReadOnlyList<DeskSession> Sessions { get; private set; } = [];

    public IReadOnlyList<KnownDevice> NewDevices { get; private set; } = [];

    /// <summary>New recovery codes; shown once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public bool Required => rule.Requires(Actor.Permissions);

    public bool Advised => SecondFactorRule.Advises(Actor.Permissions);

    public bool OffersPasskeys => rule.PasskeysWork;

    public Guid? Here => sessions.Here;

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostCodesAsync() => ChangeAsync(async () =>
    {
        Codes = await renew.ExecuteAsync(Person, Cancellation);
        await ReadAsync();
        return Page();
    });

    public Task<IActionResult> OnPostRemoveAppAsync() => ChangeAsync(async () =>
        await RenewedAsync(await removeApp.ExecuteAsync(Person, Cancellation), "Đã bỏ ứng dụng xác thực."));

    public Task<IActionResult> OnPostRemovePasskeyAsync() => ChangeAsync(async () =>
        await RenewedAsync(await removePasskey.ExecuteAsync(Person, Passkey, Cancellation), "Đã bỏ khóa truy cập."));

    public async Task<IActionResult> OnPostEndAsync()
    {
        await ReadAsync();
        return await sessions.EndAsync(Person.Id, Session, Cancellation)
            ? Done(DeskPaths.Security, "Đã kết thúc phiên đăng nhập đó.")
            : Refuse("Phiên đăng nhập này đã kết thúc từ trước.");
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        var ended = await sessions.EndOthersAsync(Actor.Id!.Value, Cancellation);
        return Done(DeskPaths.Security, ended == 0 ? "Không còn phiên đăng nhập nào khác." : $"Đã kết thúc {ended} phiên đăng nhập khác. Nếu nghi có người biết mật khẩu, hãy đổi mật khẩu.");
    }

    public async Task<IActionResult> OnPostKnownAsync()
    {
        await devices.AcknowledgeAsync(Actor.Id!.Value, Cancellation);
        return Done(DeskPaths.Security, "Đã ghi nhận các thiết bị này là của bạn.");
    }

    private async Task<IActionResult> ChangeAsync(Func<Task<IActionResult>> change)
    {
        await ReadAsync();
        if (!await sessions.IsFreshAsync(Cancellation))
            return Refuse(SignInAgain);
        try
        {
            return await change();
        }
        catch (PeopleException refused)
        {
            return Refuse(refused.Message);
        }
    }

    // The change made every cookie worthless; this browser gets another.
    private async Task<IActionResult> RenewedAsync(PortalUser person, string message)
    {
        await sessions.EndOthersAsync(person.Id, Cancellation);
        await sessions.RenewAsync(person);
        return Done(DeskPaths.Security, message + " Các phiên đăng nhập khác đã kết thúc.");
    }

    private async Task ReadAsync()
    {
        Person = await users.FindByIdAsync(Actor.Id!.Value.ToString()) ?? throw new InvalidOperationException("The signed-in person is gone.");
        State = await factors.ReadAsync(Person, Cancellation);
        Sessions = await sessions.ListAsync(Person.Id, Cancellation);
        NewDevices = await devices.NewsAsync(Person.Id, Cancellation);
    }
}
