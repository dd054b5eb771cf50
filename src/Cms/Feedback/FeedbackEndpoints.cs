using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Feedback;

/// <summary><c>answers</c>: readers' questions that the office published with its answers; and where the site hands on what readers send.</summary>
public static class FeedbackEndpoints
{
    private const string Inbox = "/api/inbox/v1";
    private const long LargestMessage = 64 * 1024;
    private const int Limit = 20;
    private const int MostLimit = 100;

    private static readonly string[] Locales = ["vi", "en"];

    private static readonly QueryParameters Parameters = new(
    [
        new("locale", "Language of question and answer.") { Values = Locales, Default = "vi" },
        new("article", "Only those about this article.") { Format = "uuid" },
        new("cursor", "From the `next` of the page before."),
        new("limit", "Items in one page.") { Type = "integer", Minimum = 1, Maximum = MostLimit, Default = "20" },
    ]);

    public static IEndpointRouteBuilder MapFeedback(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapDeliveryGroup(DeliveryEndpoints.Root).MapRead("/answers", ListAsync, "List readers' questions with the office's answers", Parameters)
            .WithTags("Answers").WithDescription("Newest first, in the words that an editor released; nothing says who asked.");
        var inbox = app.MapGroup(Inbox).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestMessage)).ExcludeFromDescription();
        inbox.MapPost("/feedback", SendAsync).AddEndpointFilter(Limited<FeedbackLimiter>);
        inbox.MapPost("/feedback/states", StateAsync).AddEndpointFilter(Limited<CodeLimiter>);
        inbox.MapPost("/articles/{id:guid}/votes", VoteAsync).AddEndpointFilter(Limited<VoteLimiter>);
        return app;
    }

    private static async Task<Results<JsonAnswer<ListPage<PublishedAnswer>>, ProblemHttpResult>> ListAsync(
        HttpContext http, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(http.Request.Query);
        var locale = reader.OneOf("locale", reader.List("locale"), Locales) is [var one, ..] ? one : Locales[0];
        var article = reader.Ids("article") is [var id, ..] ? id : (Guid?)null;
        var limit = reader.Whole("limit", Limit, 1, MostLimit);
        var cursor = reader.Text("cursor");
        var after = AnswerCursor.TryRead(cursor);
        if (cursor is not null && after is null)
            reader.Refuse("cursor", "cursor must come from the `next` of an earlier page.");
        if (reader.Problem is { } problem)
            return problem;
        var (items, next) = await FeedbackReader.PublishedAsync(db, locale, article, after, limit, cancellationToken);
        var total = after is null && next is null ? items.Count : await FeedbackReader.CountAsync(db, locale, article, cancellationToken);
        return ListJson.Answer<PublishedAnswer>(items, total, next is { } last ? AnswerCursor.Address(last, locale, article, limit) : null, CachePolicy.Current);
    }

    private static async Task<Created<FeedbackReceipt>> SendAsync(NewFeedback feedback, ReceiveFeedback receive, CancellationToken cancellationToken) =>
        TypedResults.Created((string?)null, new FeedbackReceipt(await receive.ExecuteAsync(feedback, cancellationToken)));

    private static async Task<Results<Ok<FeedbackStatus>, ProblemHttpResult>> StateAsync(FeedbackCode code, PortalDbContext db, CancellationToken cancellationToken) =>
        TrackingCode.TryRead(code.Code) is { } symbols && await FeedbackReader.StatusAsync(db, symbols, cancellationToken) is { } status
            ? TypedResults.Ok(status)
            : PortalProblems.Of(ProblemCode.NotFound, "Không có ý kiến nào với mã này; hãy xem lại từng ký tự.");

    private static async Task<NoContent> VoteAsync(Guid id, NewVote vote, CountVote count, CancellationToken cancellationToken)
    {
        await count.ExecuteAsync(id, vote.Useful, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async ValueTask<object?> Limited<TLimiter>(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
        where TLimiter : HourlyLimiter
    {
        var http = call.HttpContext;
        http.Response.Headers.CacheControl = CachePolicy.Never;
        var caller = http.RequestServices.GetRequiredService<Callers>().AddressOf(http);
        if (!http.RequestServices.GetRequiredService<TLimiter>().Take(caller))
            return PortalProblems.Of(ProblemCode.RateLimited, "Địa chỉ của bạn đã gửi nhiều lần; xin thử lại sau một giờ.");
        try
        {
            return await next(call);
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
    }
}
