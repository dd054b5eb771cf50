using System.Net.Http.Headers;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press;

/// <summary>Newsrooms that ask the press API over HTTP with keys of their own.</summary>
public abstract class PressTest<TDatabase>(CmsHost<TDatabase> host) : CmsHostTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    protected const string Root = "/press/v1";

    /// <summary>An account of an outlet, as a press officer has approved it.</summary>
    protected async Task<PressAccount> AccountAsync(string outlet, Action<PressAccount>? change = null)
    {
        var account = new PressAccount
        {
            Id = Guid.CreateVersion7(),
            Outlet = outlet,
            Person = "Trần Thị Mai",
            Email = "mai@toasoan.example",
            Terms = "1",
            // Tests of the limit set their own.
            RequestsPerMinute = 1_000_000,
            CreatedAt = Now,
        };
        change?.Invoke(account);
        await using var db = OpenDatabase();
        db.PressAccounts.Add(account);
        await db.SaveChangesAsync(Cancellation);
        return account;
    }

    /// <summary>A client that sends a fresh key of the account.</summary>
    protected async Task<HttpClient> ClientOfAsync(PressAccount account)
    {
        var (_, secret) = await Host.Services.GetRequiredService<PressKeys>().AddAsync(account.Id, TimeSpan.FromDays(30), Cancellation);
        return ClientWith(secret);
    }

    protected HttpClient ClientWith(string secret)
    {
        var client = Host.CreateClient(keepCookies: false);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>The host's clock.</summary>
    protected DateTimeOffset Now => Host.Services.GetRequiredService<TimeProvider>().Now();

    protected PortalDbContext OpenDatabase() => Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
}
