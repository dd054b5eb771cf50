using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Where somebody goes on after signing in.</summary>
internal static class ReturnAddress
{
    /// <summary>Only addresses of this site: a link with a foreign one must not carry people away.</summary>
    public static string TargetOf(this PageModel page, string? wanted) => page.Url.IsLocalUrl(wanted) ? wanted! : DeskPaths.Root;
}
