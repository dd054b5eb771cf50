using System.Security.Claims;

namespace CommsPortal.Cms.People;

internal static class PrincipalExtensions
{
    /// <summary>Whether it is a program with a key and not a person with a cookie.</summary>
    public static bool IsProgram(this ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == ApiKeyHandler.Scheme;
}
