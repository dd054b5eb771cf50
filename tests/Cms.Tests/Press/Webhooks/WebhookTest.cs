using System.Text.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Outgoing;
using CommsPortal.Contracts.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Webhooks;

/// <summary>Webhooks with receivers on the loopback and a clock that tests set; what runs by itself in the program is done in single steps.</summary>
public abstract class WebhookTest<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected async Task<PressCaller> CallerAsync(string outlet, bool embargoes = false)
    {
        var account = new PressAccount
        {
            Id = Time.NewId(),
            Outlet = outlet,
            Person = "Trần Thị Mai",
            Email = "mai@toasoan.example",
            Terms = "1",
            CreatedAt = Time.Now(),
            Webhooks = true,
            Embargoes = embargoes,
        };
        await using var db = OpenDatabase();
        db.PressAccounts.Add(account);
        await db.SaveChangesAsync(Cancellation);
        return new PressCaller(account.Id, Guid.Empty, outlet, embargoes, Webhooks: true, null);
    }

    protected async Task<(Webhook Webhook, WebhookSecret Secret)> ListenAsync(PressCaller caller, Receiver receiver, WebhookDefinition? definition = null) =>
        await Services.GetRequiredService<DefineWebhook>().AddAsync(
            caller, (definition ?? new WebhookDefinition()) with { Url = new Uri(receiver.Address, "/hook").ToString() }, Cancellation);

    /// <summary>Queues what is new in the public log.</summary>
    protected static async Task FollowAsync(IServiceProvider node)
    {
        var queue = node.GetRequiredService<WebhookQueue>();
        await using var db = await node.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancellation);
        var changes = await ChangeLog.ReadAsync(db, await queue.ReadCursorAsync(Cancellation), 200, Cancellation);
        if (changes.Count > 0)
            await queue.HandleAsync(changes, Cancellation);
    }

    /// <summary>Queues and sends all that is due.</summary>
    protected async Task<int> RunAsync()
    {
        await FollowAsync(Services);
        return await DispatchAsync(Services);
    }

    protected static Task<int> DispatchAsync(IServiceProvider node) => node.GetRequiredService<WebhookDispatcher>().RunDueAsync(Cancellation);

    protected async Task<Webhook> ReadAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Webhooks.AsNoTracking().SingleAsync(w => w.Id == id, Cancellation);
    }

    protected async Task<List<WebhookDelivery>> DeliveriesAsync(Guid webhook)
    {
        await using var db = OpenDatabase();
        return await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhook).OrderBy(d => d.Id).ToListAsync(Cancellation);
    }

    protected static WebhookEvent EventOf(ReceivedRequest request) => JsonSerializer.Deserialize<WebhookEvent>(request.Body, Contracts.PortalJson.Options)!;

    protected static long SequenceOf(ReceivedRequest request) => EventOf(request).Data.Sequence;
}
