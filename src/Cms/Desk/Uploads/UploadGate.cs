using CommsPortal.Cms.Errors;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Antiforgery;

namespace CommsPortal.Cms.Desk.Uploads;

/// <summary>
/// Who may upload in parts: somebody signed in who may add to the library, from a page of ours. A session that is over answers 401 and not
/// a redirect, so that the sender can wait until one has signed in again.
/// </summary>
internal static class UploadGate
{
    private const string Version = "1.0.0";

    public static Actor ActorOf(HttpContext context) =>
        context.Features.Get<Actor>() ?? throw new InvalidOperationException("The gate lets nobody through without an actor.");

    public static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var services = context.RequestServices;
        context.Response.Headers["Tus-Resumable"] = Version;
        if (await services.GetRequiredService<CurrentActor>().FindAsync(context.User, context.RequestAborted) is not { } actor)
            return PortalProblems.Of(ProblemCode.Unauthenticated, "Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi bấm “Tiếp tục”.");
        if (!actor.May(Permission.ManageMedia))
            return PortalProblems.Of(ProblemCode.Forbidden, "Bạn không có quyền quản lý kho ảnh và tài liệu.");
        if (!await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            return PortalProblems.Of(ProblemCode.InvalidParameter, "Yêu cầu không đến từ trang của bàn biên tập. Hãy tải lại trang rồi thử lại.");
        var speaksTus = HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsPatch(context.Request.Method)
            || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsDelete(context.Request.Method);
        if (speaksTus && context.Request.Headers["Tus-Resumable"] != Version)
        {
            context.Response.Headers["Tus-Version"] = Version;
            return TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed);
        }

        context.Features.Set(actor);
        return await AnswerAsync(invocation, next);
    }

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation);
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
        catch (BadHttpRequestException broken)
        {
            // The part broke off; what had come is kept, and the sender asks how much that is.
            return TypedResults.StatusCode(broken.StatusCode);
        }
    }
}
