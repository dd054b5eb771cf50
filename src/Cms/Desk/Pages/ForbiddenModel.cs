using Microsoft.AspNetCore.Authorization;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Tells people that a page is not for them.</summary>
[AllowAnonymous]
public sealed class ForbiddenModel : DeskPage
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
