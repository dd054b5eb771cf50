using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Setting up a second factor: an authenticator app by its QR code or key, or a passkey.</summary>
[SignedIn]
public sealed class SecondFactorModel(
    UserManager<PortalUser> users, SecondFactors factors, SecondFactorRule rule, TotpKeyProtection protection, SetUpAuthenticatorApp setUp, AddPasskey addPasskey,
    DeskSessions sessions) : DeskPage
{
    // The name that authenticator apps show beside the address.
    private const string Issuer = "Bàn biên tập";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The new key, encrypted: the form carries it until a code proves that the app has it.</summary>
    [BindProperty]
    public string? Offer { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public PortalUser Person { get; private set; } = null!;

    public bool HasApp { get; private set; }

    public bool OffersPasskeys => rule.PasskeysWork;

    public string Qr { get; private set; } = "";

    /// <summary>The key for typing, in groups of four.</summary>
    public string KeyText { get; private set; } = "";

    /// <summary>The recovery codes, once there are new ones; shown once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string Target => this.TargetOf(ReturnUrl);

    public async Task OnGetAsync()
    {
        await FindAsync();
        Show(Totp.NewKey());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (protection.Accept(Person.Id, Offer) is not { } key)
        {
            Show(Totp.NewKey());
            return Refuse("Mã QR đã quá thời hạn. Hãy quét mã mới dưới đây.");
        }

        Show(key);
        return await TryAsync(() => setUp.ExecuteAsync(Person, key, Code ?? "", Cancellation));
    }

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        await FindAsync();
        Show(Totp.NewKey());
        return await TryAsync(() => addPasskey.ExecuteAsync(Person, Credential, Name, Cancellation));
    }

    private async Task<IActionResult> TryAsync(Func<Task<IReadOnlyList<string>>> change)
    {
        if (HasApp && !await sessions.IsFreshAsync(Cancellation))
            return Refuse(SecurityModel.SignInAgain);
        try
        {
            Codes = await change();
        }
        catch (PeopleException refused)
        {
            return Refuse(refused.Message);
        }

        await sessions.EndOthersAsync(Person.Id, Cancellation);
        await sessions.RenewAsync(await users.FindByIdAsync(Person.Id.ToString()) ?? throw new InvalidOperationException("The signed-in person is gone."));
        return Codes.Count > 0 ? Page() : Done(Target, "Đã thêm khóa truy cập. Các phiên đăng nhập khác đã kết thúc.");
    }

    private async Task FindAsync()
    {
        Person = await users.FindByIdAsync(Actor.Id!.Value.ToString()) ?? throw new InvalidOperationException("The signed-in person is gone.");
        HasApp = (await factors.ReadAsync(Person, Cancellation)).Any;
    }

    private void Show(byte[] key)
    {
        Offer = protection.Offer(Person.Id, key);
        ModelState.Remove(nameof(Offer));
        Qr = QrCode.Svg(Totp.UriOf(key, Issuer, Person.Email ?? Person.DisplayName), "Mã QR của khóa bí mật; khóa bằng chữ ở ngay dưới");
        KeyText = string.Join(' ', Totp.TextOf(key).Chunk(4).Select(group => new string(group)));
    }
}
