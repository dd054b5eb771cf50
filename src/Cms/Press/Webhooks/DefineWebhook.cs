using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Outgoing;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>A newsroom makes, changes and removes webhooks of its own.</summary>
public sealed class DefineWebhook(
    IDbContextFactory<PortalDbContext> contexts, WebhookSecrets secrets, EnableWebhook enable, OutgoingClient client, ContentTypeRegistry types, TimeProvider time)
{
    /// <summary>Makes a webhook that is told of what comes from now on. The secret is shown once.</summary>
    /// <exception cref="EditorialException">The definition is wrong, or the account has as many as it may.</exception>
    public async Task<(Webhook Webhook, WebhookSecret Secret)> AddAsync(PressCaller caller, WebhookDefinition definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(definition);
        WebhookRules.Check(definition with { Url = definition.Url ?? "" }, client, types, caller.Embargoes);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Webhooks.CountAsync(w => w.AccountId == caller.AccountId, cancellationToken) >= Webhook.MostOfAccount)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, $"Mỗi tài khoản có nhiều nhất {Webhook.MostOfAccount} webhook; hãy xóa bớt.");
        var secret = WebhookSecret.New(definition.Signature == WebhookRules.Asymmetric ? WebhookSigning.Asymmetric : WebhookSigning.Symmetric);
        var webhook = new Webhook
        {
            Id = time.NewId(),
            AccountId = caller.AccountId,
            Url = definition.Url!,
            Signing = secret.Signing,
            Secret = secrets.Protect(secret),
            FromSequence = await HeadAsync(db, LogHead.Changes, cancellationToken),
            FromEmbargo = await HeadAsync(db, LogHead.Embargoes, cancellationToken),
            CreatedAt = time.Now(),
        };
        Apply(webhook, definition);
        db.Webhooks.Add(webhook);
        await db.SaveChangesAsync(cancellationToken);
        return (webhook, secret);
    }

    /// <summary>Changes what is given.</summary>
    /// <exception cref="EditorialException">There is no such webhook, or the definition is wrong.</exception>
    public async Task<Webhook> ChangeAsync(PressCaller caller, Guid id, WebhookDefinition definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(definition);
        WebhookRules.Check(definition, client, types, caller.Embargoes);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var webhook = await FindAsync(db, caller, id, cancellationToken);
        if (definition.Signature is { } signature && signature != WebhookReader.SignatureOf(webhook))
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Cách ký được chọn khi tạo webhook; hãy tạo webhook mới.");
        Apply(webhook, definition);
        await db.SaveChangesAsync(cancellationToken);
        if (definition.Enabled is { } enabled)
            webhook = await enable.ExecuteAsync(id, enabled, caller, cancellationToken);
        return webhook;
    }

    /// <summary>Removes the webhook with all that waits for it and its log.</summary>
    /// <exception cref="EditorialException">There is no such webhook.</exception>
    public async Task RemoveAsync(PressCaller caller, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Webhooks.Remove(await FindAsync(db, caller, id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The account's webhook.</summary>
    /// <exception cref="EditorialException">There is no such webhook of this account.</exception>
    internal static async Task<Webhook> FindAsync(PortalDbContext db, PressCaller caller, Guid id, CancellationToken cancellationToken) =>
        await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id && w.AccountId == caller.AccountId, cancellationToken)
        ?? throw new EditorialException(ProblemCode.NotFound, "Không có webhook này.");

    private static void Apply(Webhook webhook, WebhookDefinition definition)
    {
        webhook.Url = definition.Url ?? webhook.Url;
        webhook.Description = definition.Description ?? webhook.Description;
        webhook.Types = definition.Types is { } types ? [.. types.Distinct()] : webhook.Types;
        webhook.Terms = definition.Terms is { } terms ? [.. terms.Distinct()] : webhook.Terms;
        webhook.Kinds = definition.Kinds is { } kinds ? [.. kinds.Distinct()] : webhook.Kinds;
        webhook.Embargoes = definition.Embargoes ?? webhook.Embargoes;
    }

    private static Task<long> HeadAsync(PortalDbContext db, string log, CancellationToken cancellationToken) =>
        db.LogHeads.Where(h => h.Name == log).Select(h => h.Sequence).SingleAsync(cancellationToken);
}
