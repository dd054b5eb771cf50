using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Press.Applications;

/// <summary>Where the site hands on what journalists send: applications, confirmations, and links that show a key.</summary>
public static class ApplicationEndpoints
{
    private const string Inbox = "/api/inbox/v1/press";
    private const long LargestApplication = 32 * 1024;

    public static IEndpointRouteBuilder MapApplications(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var inbox = app.MapGroup(Inbox).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestApplication)).ExcludeFromDescription()
            .AddEndpointFilter(LimitAsync);
        inbox.MapPost("/applications", ApplyAsync);
        inbox.MapPost("/confirmations", ConfirmAsync);
        inbox.MapPost("/keys", ShowKeyAsync);
        return app;
    }

    private static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        var callers = http.RequestServices.GetRequiredService<Callers>();
        if (!http.RequestServices.GetRequiredService<ApplicationLimiter>().Take(callers.AddressOf(http)))
            return PortalProblems.Of(ProblemCode.RateLimited, "Địa chỉ của bạn đã gửi nhiều lần; xin thử lại sau một giờ.");
        http.Response.Headers.CacheControl = CachePolicy.Never;
        try
        {
            return await next(call);
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
    }

    private static async Task<Accepted> ApplyAsync(NewPressApplication application, ReceiveApplication receive, CancellationToken cancellationToken)
    {
        await receive.ExecuteAsync(application, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<NoContent> ConfirmAsync(LinkToken link, ConfirmApplication confirm, CancellationToken cancellationToken)
    {
        await confirm.ExecuteAsync(link.Token, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ShownPressKey>> ShowKeyAsync(LinkToken link, PressKeyLinks links, CancellationToken cancellationToken) =>
        TypedResults.Ok(await links.TakeAsync(link.Token, cancellationToken));
}
