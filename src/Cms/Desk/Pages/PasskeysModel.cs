using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What a browser needs to make a passkey for the person signed in on it.</summary>
[SignedIn]
public sealed class PasskeysModel(UserManager<PortalUser> users, AddPasskey add) : DeskPage
{
    public IActionResult OnGet() => LocalRedirect(DeskPaths.Security);

    public async Task<IActionResult> OnPostAsync()
    {
        var person = await users.FindByIdAsync(Actor.Id!.Value.ToString()) ?? throw new InvalidOperationException("The signed-in person is gone.");
        return Content(await add.OptionsAsync(person), "application/json");
    }
}
