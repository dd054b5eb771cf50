using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Management;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary><c>webhooks</c> of the press API: a newsroom's own.</summary>
internal static class WebhookEndpoints
{
    private const int MostDeliveries = 100;
    private const string DeliveryList = "webhook-deliveries";

    private static readonly QueryParameters DeliveryParameters = new(
    [
        new("state", "Only messages in this state: `waiting`, `delivered`, `failed` or `cancelled`."),
        new("cursor", "Where the page before ended; follow `next`."),
        new("limit", "Messages in one page.") { Type = "integer", Minimum = 1, Maximum = MostDeliveries, Default = "20" },
    ]);

    public static void MapWebhooks(this RouteGroupBuilder press)
    {
        var webhooks = press.MapGroup("/webhooks").WithTags("Webhooks").AddEndpointFilter(AdmitAsync)
            .ProducesProblems(StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        webhooks.MapRead("", ListAsync, "List your webhooks");
        webhooks.MapPost("", AddAsync).WithSummary("Add a webhook").Accepts<WebhookDefinition>("application/json");
        webhooks.MapRead("/{id:guid}", ReadAsync, "Read a webhook");
        webhooks.MapPatch("/{id:guid}", ChangeAsync).WithSummary("Change, stop or start a webhook").Accepts<WebhookDefinition>("application/json");
        webhooks.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Remove a webhook");
        webhooks.MapPost("/{id:guid}/rotate-secret", RotateAsync).WithSummary("Exchange the secret");
        webhooks.MapPost("/{id:guid}/test", TestAsync).WithSummary("Send a test now");
        webhooks.MapPost("/{id:guid}/replay", ReplayAsync).WithSummary("Send changes once more").Accepts<WebhookReplay>("application/json");
        webhooks.MapRead("/{id:guid}/deliveries", DeliveriesAsync, "List what was sent", DeliveryParameters);
    }

    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return PressCaller.Of(context.HttpContext).Webhooks ? await next(context) : ApiRefusal.Of(context.HttpContext, ProblemCode.Forbidden);
    }

    private static async Task<Ok<IReadOnlyList<WebhookSubscription>>> ListAsync(
        HttpContext http, PortalDbContext db, WebhookReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.ListAsync(db, PressCaller.Of(http).AccountId, cancellationToken));

    private static async Task<Created<WebhookSubscription>> AddAsync(
        HttpContext http, PortalDbContext db, DefineWebhook define, WebhookReader reader, CancellationToken cancellationToken)
    {
        var definition = await RequestBody.ReadAsync<WebhookDefinition>(http, cancellationToken);
        var (webhook, secret) = await define.AddAsync(PressCaller.Of(http), definition, cancellationToken);
        return TypedResults.Created($"{PressEndpoints.Root}/webhooks/{webhook.Id}", await reader.ViewAsync(db, webhook, secret, cancellationToken));
    }

    private static async Task<Ok<WebhookSubscription>> ReadAsync(
        Guid id, HttpContext http, PortalDbContext db, WebhookReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.ViewAsync(db, await DefineWebhook.FindAsync(db, PressCaller.Of(http), id, cancellationToken), null, cancellationToken));

    private static async Task<Ok<WebhookSubscription>> ChangeAsync(
        Guid id, HttpContext http, PortalDbContext db, DefineWebhook define, WebhookReader reader, CancellationToken cancellationToken)
    {
        var definition = await RequestBody.ReadAsync<WebhookDefinition>(http, cancellationToken);
        var webhook = await define.ChangeAsync(PressCaller.Of(http), id, definition, cancellationToken);
        return TypedResults.Ok(await reader.ViewAsync(db, webhook, null, cancellationToken));
    }

    private static async Task<NoContent> RemoveAsync(Guid id, HttpContext http, DefineWebhook define, CancellationToken cancellationToken)
    {
        await define.RemoveAsync(PressCaller.Of(http), id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<WebhookSubscription>> RotateAsync(
        Guid id, HttpContext http, PortalDbContext db, RotateWebhookSecret rotate, WebhookReader reader, CancellationToken cancellationToken)
    {
        var (webhook, secret) = await rotate.ExecuteAsync(PressCaller.Of(http), id, cancellationToken);
        return TypedResults.Ok(await reader.ViewAsync(db, webhook, secret, cancellationToken));
    }

    private static async Task<Ok<WebhookDeliveryReport>> TestAsync(Guid id, HttpContext http, TestWebhook test, CancellationToken cancellationToken) =>
        TypedResults.Ok(WebhookReader.Report(await test.ExecuteAsync(PressCaller.Of(http), id, cancellationToken)));

    private static async Task<Accepted<WebhookReplayQueued>> ReplayAsync(
        Guid id, HttpContext http, ReplayChanges replay, CancellationToken cancellationToken)
    {
        var range = await RequestBody.ReadAsync<WebhookReplay>(http, cancellationToken);
        var queued = await replay.ExecuteAsync(PressCaller.Of(http), id, range, cancellationToken);
        return TypedResults.Accepted($"{PressEndpoints.Root}/webhooks/{id}/deliveries", new WebhookReplayQueued(queued));
    }

    private static async Task<Results<Ok<WebhookDeliveryPage>, ProblemHttpResult>> DeliveriesAsync(
        Guid id, HttpContext http, PortalDbContext db, CancellationToken cancellationToken)
    {
        var query = new QueryReader(http.Request.Query);
        var (limit, state, before) = (query.Whole("limit", 20, 1, MostDeliveries), StateOf(query), PositionOf(query));
        if (query.Problem is { } problem)
            return problem;
        await DefineWebhook.FindAsync(db, PressCaller.Of(http), id, cancellationToken);
        var found = await WebhookReader.DeliveriesAsync(db, id, state, before, limit + 1, cancellationToken);
        var items = found.Take(limit).Select(WebhookReader.Report).ToList();
        var next = found.Count > limit ? CanonicalQuery.Next(http.Request, Cursor.Write(DeliveryList, found[limit - 1].Id.ToString("N"))) : null;
        return TypedResults.Ok(new WebhookDeliveryPage(items, next));
    }

    private static WebhookDeliveryState? StateOf(QueryReader query)
    {
        if (query.Text("state") is not { } text)
            return null;
        foreach (var state in Enum.GetValues<WebhookDeliveryState>())
        {
            if (WebhookReader.NameOf(state) == text)
                return state;
        }

        query.Refuse("state", $"state must be waiting, delivered, failed or cancelled; it was '{text}'.");
        return null;
    }

    private static Guid? PositionOf(QueryReader query)
    {
        if (Cursor.Read(query, DeliveryList) is not { } text)
            return null;
        if (Guid.TryParseExact(text, "N", out var id))
            return id;
        Cursor.Refuse(query);
        return null;
    }
}
