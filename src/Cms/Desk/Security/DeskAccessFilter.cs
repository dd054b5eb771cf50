using System.Reflection;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommsPortal.Cms.Desk.Security;

/// <summary>
/// Decides who may open a page of the desk, before anything of the request is read. The actor is looked up anew each time, so that
/// taking a role away or locking somebody out works at once.
/// </summary>
public sealed class DeskAccessFilter(CurrentActor current) : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the check of the antiforgery token.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page)
            return;
        var actor = await current.FindAsync(context.HttpContext.User, context.HttpContext.RequestAborted);
        if (actor is not null)
            context.HttpContext.Features.Set(actor);
        var model = page.ModelTypeInfo ?? throw new InvalidOperationException($"The page {page.RelativePath} has no model.");
        if (model.IsDefined(typeof(AllowAnonymousAttribute)))
            return;
        if (actor is null)
            context.Result = new ChallengeResult();
        else if (model.IsDefined(typeof(SignedInAttribute)))
            return;
        else if (actor.LacksSecondFactor)
            context.Result = new LocalRedirectResult(DeskPaths.SecondFactorThen(context.HttpContext.Request));
        else if (model.GetCustomAttribute<RequirePermissionAttribute>() is not { } needed || !needed.Opens(actor))
            context.Result = new ForbidResult();
    }
}
