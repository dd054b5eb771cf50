using Microsoft.AspNetCore.DataProtection;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Keeps secrets so that the database alone does not give them away: they are needed for signing, so a hash would not do.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("CommsPortal.Press.Webhooks");

    public string Protect(WebhookSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return protector.Protect(secret.ToString());
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The portal's keys are not those that it was protected with.</exception>
    public WebhookSecret Read(string stored) => WebhookSecret.Parse(protector.Unprotect(stored));

    /// <summary>The header <c>webhook-signature</c>: by the secret, and by the one before it while that is still good.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public string Sign(Webhook webhook, string messageId, DateTimeOffset at, string body)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var signature = Read(webhook.Secret).Sign(messageId, at, body);
        return webhook.FormerSecret is { } former && webhook.FormerUntil > at ? signature + " " + Read(former).Sign(messageId, at, body) : signature;
    }
}
