using System.Text.RegularExpressions;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press;

public sealed class LinkExpiryOnSqlite : LinkExpiryTests<Sqlite>;

public sealed class LinkExpiryOnPostgres : LinkExpiryTests<Postgres>;

/// <summary>Links of letters end, keys end, and an exchanged key ends after its overlap.</summary>
public abstract class LinkExpiryTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly PressGrant Grant = new("Báo Một", false, false, null, null, 90);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_confirmed_in_time_is_deleted_by_the_next_application()
    {
        var receive = Services.GetRequiredService<ReceiveApplication>();
        await receive.ExecuteAsync(Application("a@bao.example"), Cancellation);
        var token = await LastTokenAsync();
        Time.Advance(ReceiveApplication.TimeToConfirm + TimeSpan.FromSeconds(1));
        await RefusesAsync(ProblemCode.NotFound, () => Services.GetRequiredService<ConfirmApplication>().ExecuteAsync(token, Cancellation));
        await receive.ExecuteAsync(Application("b@bao.example"), Cancellation);
        await using var db = OpenDatabase();
        Assert.Equal("b@bao.example", (await db.PressApplications.SingleAsync(Cancellation)).Email);
    }

    [Fact]
    public async Task A_link_to_a_key_ends_and_the_key_ends_after_the_days_that_were_granted()
    {
        var (accounts, links) = (Services.GetRequiredService<PressAccounts>(), Services.GetRequiredService<PressKeyLinks>());
        var account = await accounts.AddAsync("Lan", "lan@bao.example", Grant, Actor.CommandLine, Cancellation);
        await accounts.SendLinkAsync(account.Id, Actor.CommandLine, Cancellation);
        var late = await LastTokenAsync();
        Time.Advance(PressKeyLinks.Lifetime + TimeSpan.FromSeconds(1));
        await RefusesAsync(ProblemCode.NotFound, () => links.TakeAsync(late, Cancellation));

        await accounts.SendLinkAsync(account.Id, Actor.CommandLine, Cancellation);
        var key = (await links.TakeAsync(await LastTokenAsync(), Cancellation)).Key;
        var keys = Services.GetRequiredService<PressKeys>();
        Time.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMinutes(1));
        Assert.NotNull(await keys.FindAsync(key, Cancellation));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await keys.FindAsync(key, Cancellation));
    }

    [Fact]
    public async Task Of_two_who_follow_one_link_at_the_same_time_one_gets_a_key()
    {
        var accounts = Services.GetRequiredService<PressAccounts>();
        var account = await accounts.AddAsync("Lan", "lan@bao.example", Grant, Actor.CommandLine, Cancellation);
        await accounts.SendLinkAsync(account.Id, Actor.CommandLine, Cancellation);
        var (links, token) = (Services.GetRequiredService<PressKeyLinks>(), await LastTokenAsync());
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await links.TakeAsync(token, Cancellation)).Key;
            }
            catch (EditorialException refused) when (refused.Code == ProblemCode.NotFound)
            {
                return null;
            }
        })));
        Assert.Single(both, k => k is not null);
        await using var db = OpenDatabase();
        Assert.Equal(1, await db.PressKeys.CountAsync(Cancellation));
    }

    [Fact]
    public async Task An_exchanged_key_stays_good_for_the_overlap_and_no_account_piles_keys_up()
    {
        var (keys, rotate) = (Services.GetRequiredService<PressKeys>(), Services.GetRequiredService<RotatePressKey>());
        var account = await Services.GetRequiredService<PressAccounts>().AddAsync("Lan", "lan@bao.example", Grant, Actor.CommandLine, Cancellation);
        var (_, old) = await keys.AddAsync(account.Id, TimeSpan.FromDays(90), Cancellation);
        var caller = (await keys.FindAsync(old, Cancellation))!.Value.Caller;
        await RefusesAsync(ProblemCode.InvalidContent, () => rotate.ExecuteAsync(caller, 31, Cancellation));
        var fresh = await rotate.ExecuteAsync(caller, 3, Cancellation);
        Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        Assert.NotNull(await keys.FindAsync(old, Cancellation));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await keys.FindAsync(old, Cancellation));
        caller = (await keys.FindAsync(fresh.Key, Cancellation))!.Value.Caller;
        for (var good = 1; good < RotatePressKey.MostGoodKeys; good++)
            await rotate.ExecuteAsync(caller, 30, Cancellation);
        await RefusesAsync(ProblemCode.TransitionNotAllowed, () => rotate.ExecuteAsync(caller, 30, Cancellation));
        await rotate.RevokeAsync(caller, caller.KeyId, Cancellation);
        Assert.Null(await keys.FindAsync(fresh.Key, Cancellation));
        await RefusesAsync(ProblemCode.NotFound, () => rotate.RevokeAsync(caller, Guid.Empty, Cancellation));
    }

    [Fact]
    public async Task Only_a_press_officer_decides()
    {
        var accounts = Services.GetRequiredService<PressAccounts>();
        var editor = Actor.Of(Guid.Empty, "Biên tập", [Role.Editor], []);
        await RefusesAsync(ProblemCode.Forbidden, () => accounts.AddAsync("Lan", "lan@bao.example", Grant, editor, Cancellation));
        await RefusesAsync(ProblemCode.Forbidden, () => accounts.RevokeAsync(Guid.Empty, editor, Cancellation));
        await RefusesAsync(ProblemCode.Forbidden, () => Services.GetRequiredService<DecideApplication>().ApproveAsync(Guid.Empty, Grant, editor, Cancellation));
    }

    private static NewPressApplication Application(string email) =>
        new() { Person = "Lan", Outlet = "Báo Một", Email = email, Purpose = "Đăng lại.", Terms = "1" };

    private async Task<string> LastTokenAsync()
    {
        await using var db = OpenDatabase();
        var text = await db.OutgoingMails.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => m.Text).FirstAsync(Cancellation);
        return Regex.Match(text, "[0-9a-f]{64}").Value;
    }

    private static async Task RefusesAsync(string code, Func<Task> action) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<EditorialException>(action)).Code);
}
