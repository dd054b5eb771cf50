using CommsPortal.Cms;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.WebhooksBench;

/// <summary>A portal with newsrooms of which each webhook is on a machine of its own: addresses of 127.0.0.0/8, which are all this machine.</summary>
internal static class Newsrooms
{
    public static async Task FillAsync(string folder, int port, int healthy, int hanging, int failing)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Portal:DataDirectory", folder)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCms(configuration).BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var (secrets, time) = (services.GetRequiredService<WebhookSecrets>(), TimeProvider.System);
        var account = new PressAccount { Id = time.NewId(), Outlet = "Báo", Person = "Mai", Email = "mai@toasoan.example", Terms = "1", Webhooks = true, CreatedAt = time.Now() };
        db.PressAccounts.Add(account);
        var kinds = Enumerable.Repeat("ok", healthy).Concat(Enumerable.Repeat("hang", hanging)).Concat(Enumerable.Repeat("fail", failing)).ToArray();
        Random.Shared.Shuffle(kinds);
        for (var i = 0; i < kinds.Length; i++)
        {
            db.Webhooks.Add(new Webhook
            {
                Id = time.NewId(),
                AccountId = account.Id,
                Url = $"http://127.1.{i / 250}.{(i % 250) + 1}:{port}/{kinds[i]}",
                Secret = secrets.Protect(WebhookSecret.New(WebhookSigning.Symmetric)),
                CreatedAt = time.Now(),
            });
        }

        await db.SaveChangesAsync();
        var keys = services.GetRequiredService<ApiKeys>();
        foreach (var role in new[] { Role.Administrator, Role.Approver })
            Console.WriteLine((await keys.AddAsync(role, role, null, CancellationToken.None)).Item2);
    }
}
