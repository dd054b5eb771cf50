using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Press.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press.Keys;

/// <summary><c>account</c>: a newsroom's own access, and its keys.</summary>
public static class AccountEndpoints
{
    private const int Days = 30;

    public static void MapAccount(this RouteGroupBuilder press)
    {
        press.MapRead("/account", ReadAsync, "Read your own access")
            .WithDescription("Scopes, limits, good keys, requests by day and lag of the account whose key asks.");
        press.MapPost("/account/keys", RotateAsync).WithMetadata(QueryParameters.None).WithSummary("Exchange the key")
            .WithDescription("Makes a new key, shown in this answer alone. The key that asks stays good for `overlapDays` more, so that nothing stops meanwhile.")
            .ProducesProblems(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        press.MapDelete("/account/keys/{id:guid}", RevokeAsync).WithMetadata(QueryParameters.None).WithSummary("Revoke a key of your own")
            .WithDescription("The key is useless from the next request. The key that asks may be revoked too.");
    }

    private static async Task<JsonAnswer<PressAccountState>> ReadAsync(
        HttpContext http, PortalDbContext db, ReadingPositions positions, IOptions<PortalOptions> portal, TimeProvider time, CancellationToken cancellationToken)
    {
        var (caller, now) = (PressCaller.Of(http), time.Now());
        var account = await db.PressAccounts.AsNoTracking().SingleAsync(a => a.Id == caller.AccountId, cancellationToken);
        var keys = await db.PressKeys.AsNoTracking().Where(k => k.AccountId == caller.AccountId && k.RevokedAt == null && k.ExpiresAt > now)
            .OrderByDescending(k => k.CreatedAt).ThenBy(k => k.Id).ToListAsync(cancellationToken);
        var since = Clock.DayOf(now).AddDays(1 - Days);
        var days = await db.PressPulls.AsNoTracking().Where(p => p.Outlet == account.Outlet && p.Day >= since).OrderByDescending(p => p.Day)
            .Select(p => new PressDay(p.Day, p.Pulls)).ToListAsync(cancellationToken);
        return ListJson.Answer(new PressAccountState
        {
            Outlet = account.Outlet,
            Person = account.Person,
            Scopes = ["read", .. account.Embargoes ? ["embargoes"] : Array.Empty<string>(), .. account.Webhooks ? ["webhooks"] : Array.Empty<string>()],
            Networks = account.Networks.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            RequestsPerMinute = account.RequestsPerMinute ?? portal.Value.RequestsPerMinute,
            Terms = account.Terms,
            Keys = keys.ConvertAll(k => new PressKeyState(k.Id, k.Prefix, k.CreatedAt, k.ExpiresAt, k.LastUsedAt, k.Id == caller.KeyId)),
            Days = days,
            Lag = await positions.LagOfAsync(caller.AccountId, cancellationToken) is { } lag ? new PressLag(lag.At, (long)lag.Behind.TotalSeconds, lag.Unread) : null,
        }, CachePolicy.Never);
    }

    private static async Task<Results<Created<ShownPressKey>, ProblemHttpResult>> RotateAsync(
        KeyRotation rotation, HttpContext http, RotatePressKey rotate, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = CachePolicy.Never;
        try
        {
            return TypedResults.Created((string?)null, await rotate.ExecuteAsync(PressCaller.Of(http), rotation.OverlapDays, cancellationToken));
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        Guid id, HttpContext http, RotatePressKey keys, CancellationToken cancellationToken)
    {
        try
        {
            await keys.RevokeAsync(PressCaller.Of(http), id, cancellationToken);
            return TypedResults.NoContent();
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
    }
}
