using System.Security.Claims;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.People.Sessions;

/// <summary>Begins, lists and ends sessions. A session is a row and a cookie that names it; deleting the row ends it at the next request.</summary>
public sealed class DeskSessions(PortalDbContext db, SignInManager<PortalUser> signIn, IHttpContextAccessor http, DeviceMemory devices, TimeProvider time)
{
    /// <summary>The claim of the cookie that names the row.</summary>
    public const string Claim = "session";

    /// <summary>How long somebody may do nothing before they are asked to sign in again.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(12);

    /// <summary>How often a use is written down.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Sessions begin and end in requests.");

    /// <summary>Signs a person in on this browser, in the place of whoever was signed in on it.</summary>
    public async Task StartAsync(PortalUser person, SignInMethod method, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var now = time.Now();
        var idle = now - IdleLimit - SeenEvery;
        await EndThisAsync(cancellationToken);
        await db.DeskSessions.Where(s => s.LastSeenAt < idle).ExecuteDeleteAsync(cancellationToken);
        var session = new DeskSession
        {
            Id = time.NewId(),
            PersonId = person.Id,
            Device = DeviceName.Of(Context.Request.Headers.UserAgent.ToString()),
            Network = NetworkName.Of(Context.Connection.RemoteIpAddress),
            Method = method,
            StartedAt = now,
            LastSeenAt = now,
        };
        db.DeskSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        await devices.RememberAsync(person, session, cancellationToken);
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim(Claim, session.Id.ToString())]);
    }

    /// <summary>Gives this session a fresh cookie, after a change that made the old ones worthless.</summary>
    public Task RenewAsync(PortalUser person) =>
        signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim(Claim, IdOf(Context.User)?.ToString() ?? "")]);

    /// <summary>Whether this session is young enough to change how one signs in: a browser left open must not give the account away.</summary>
    public async Task<bool> IsFreshAsync(CancellationToken cancellationToken)
    {
        var (here, since) = (IdOf(Context.User), time.Now() - Freshness);
        return await db.DeskSessions.AnyAsync(s => s.Id == here && s.StartedAt >= since, cancellationToken);
    }

    /// <summary>Where a person is signed in, latest first.</summary>
    public async Task<IReadOnlyList<DeskSession>> ListAsync(Guid person, CancellationToken cancellationToken)
    {
        var idle = time.Now() - IdleLimit - SeenEvery;
        return await db.DeskSessions.AsNoTracking().Where(s => s.PersonId == person && s.LastSeenAt >= idle)
            .OrderByDescending(s => s.LastSeenAt).ThenBy(s => s.Id).Take(100).ToListAsync(cancellationToken);
    }

    /// <returns>False when the person has no such session.</returns>
    public async Task<bool> EndAsync(Guid person, Guid session, CancellationToken cancellationToken) =>
        await db.DeskSessions.Where(s => s.PersonId == person && s.Id == session).ExecuteDeleteAsync(cancellationToken) == 1;

    /// <summary>Ends all sessions of a person but the one of this request, if it is theirs.</summary>
    /// <returns>How many ended.</returns>
    public Task<int> EndOthersAsync(Guid person, CancellationToken cancellationToken)
    {
        var here = IdOf(Context.User);
        return db.DeskSessions.Where(s => s.PersonId == person && s.Id != here).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Ends all sessions of a person, this one too if it is theirs.</summary>
    /// <returns>How many ended.</returns>
    public Task<int> EndAllAsync(Guid person, CancellationToken cancellationToken) =>
        db.DeskSessions.Where(s => s.PersonId == person).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Signs out on this browser.</summary>
    public async Task SignOutAsync(CancellationToken cancellationToken)
    {
        await EndThisAsync(cancellationToken);
        await signIn.SignOutAsync();
    }

    /// <summary>The session of this request.</summary>
    public Guid? Here => IdOf(Context.User);

    internal static Guid? IdOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Claim), out var id) ? id : null;

    private async Task EndThisAsync(CancellationToken cancellationToken)
    {
        if (IdOf(Context.User) is { } here)
            await db.DeskSessions.Where(s => s.Id == here).ExecuteDeleteAsync(cancellationToken);
    }
}
