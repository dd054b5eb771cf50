using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Consultations;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary><c>consultations</c>: nominated exemplars on which the public may comment.</summary>
public static class ConsultationEndpoints
{
    /// <summary>Where comments are sent. The delivery API itself is only read.</summary>
    public const string Inbox = "/api/inbox/v1/consultations/{id:guid}/comments";

    private const long LargestComment = 32 * 1024;

    public static IEndpointRouteBuilder MapConsultations(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var api = app.MapDeliveryGroup(DeliveryEndpoints.Root);
        api.MapRead("/consultations", ListAsync, "List consultations").WithTags("Consultations")
            .WithDescription("The 50 that end last, open ones first. Comments are in the single consultation.");
        api.MapRead("/consultations/{id:guid}", ReadAsync, "Read a consultation").WithTags("Consultations")
            .WithDescription("Only what the office released of the nomination, and the comments that it let through.");
        app.MapPost(Inbox, CommentAsync).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestComment)).ExcludeFromDescription();
        return app;
    }

    private static async Task<JsonAnswer<ListPage<Consultation>>> ListAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var items = await ConsultationReader.ListAsync(db, cancellationToken);
        return ListJson.Answer<Consultation>(items, items.Count, null, CachePolicy.Current);
    }

    private static async Task<Results<JsonAnswer<Consultation>, ProblemHttpResult>> ReadAsync(Guid id, PortalDbContext db, CancellationToken cancellationToken) =>
        await ConsultationReader.FindAsync(db, id, cancellationToken) is { } found
            ? ListJson.Answer(found, CachePolicy.Current)
            : PortalProblems.Of(ProblemCode.NotFound, "There is no such consultation", "They are listed at /api/v1/consultations.");

    private static async Task<Results<Accepted, ProblemHttpResult>> CommentAsync(
        Guid id, NewComment comment, HttpContext http, ReceiveComment receive, CommentLimiter limiter, Callers callers,
        CancellationToken cancellationToken)
    {
        if (!limiter.Take(callers.AddressOf(http)))
            return PortalProblems.Of(ProblemCode.RateLimited, "Bạn đã gửi nhiều ý kiến; xin thử lại sau một giờ.");
        try
        {
            await receive.ExecuteAsync(id, comment, cancellationToken);
            return TypedResults.Accepted((string?)null);
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
    }
}
