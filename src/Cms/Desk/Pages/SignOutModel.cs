using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Signing out, by a form only: a link or an image elsewhere must not do it.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInManager<PortalUser> signIn) : DeskPage
{
    public IActionResult OnGet() => LocalRedirect(DeskPaths.Root);

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Done(DeskPaths.SignIn, "Bạn đã đăng xuất.");
    }
}
