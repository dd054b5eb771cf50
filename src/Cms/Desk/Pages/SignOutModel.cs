using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Signing out, by a form only: a link or an image elsewhere must not do it.</summary>
[AllowAnonymous]
public sealed class SignOutModel(DeskSessions sessions) : DeskPage
{
    public IActionResult OnGet() => LocalRedirect(DeskPaths.Root);

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync(Cancellation);
        return Done(DeskPaths.SignIn, "Bạn đã đăng xuất.");
    }
}
