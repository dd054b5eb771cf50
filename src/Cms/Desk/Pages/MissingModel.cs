using Microsoft.AspNetCore.Authorization;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Whatever address below <c>/desk</c> is none.</summary>
[AllowAnonymous]
public sealed class MissingModel : DeskPage
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;

    public void OnPost() => Response.StatusCode = StatusCodes.Status404NotFound;
}
