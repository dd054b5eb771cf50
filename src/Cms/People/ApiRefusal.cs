using CommsPortal.Cms.Errors;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.People;

/// <summary>What somebody is told who is not known, or may not.</summary>
internal static class ApiRefusal
{
    /// <summary>The problem, with the header that RFC 9110 asks for beside a 401.</summary>
    public static ProblemHttpResult Of(HttpContext context, string code)
    {
        if (code != ProblemCode.Unauthenticated)
            return PortalProblems.Of(code, "Bạn không có quyền làm việc này.");
        context.Response.Headers.WWWAuthenticate = ApiKeyHandler.HasKey(context.Request)
            ? "Bearer realm=\"CommsPortal\", error=\"invalid_token\""
            : "Bearer realm=\"CommsPortal\"";
        return PortalProblems.Of(code, "Hãy đăng nhập hoặc gửi khóa API hợp lệ.");
    }

    public static Task WriteAsync(HttpContext context, string code)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Of(context, code).ExecuteAsync(context);
    }

    /// <summary>A problem below <c>/api</c>, the desk's page elsewhere.</summary>
    public static Task OrRedirectAsync(RedirectContext<CookieAuthenticationOptions> context, string code)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return WriteAsync(context.HttpContext, code);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
