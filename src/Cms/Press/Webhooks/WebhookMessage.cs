using System.Text.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Delivery.Changes;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Press;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>What is sent: that something changed and where to read it, never the text itself, so that nothing outdated or confidential lies in queues.</summary>
public sealed class WebhookMessage(IOptions<PortalOptions> options)
{
    private readonly string cms = options.Value.CmsBaseUrl.TrimEnd('/');
    private readonly ChangeForm form = new(options);

    /// <summary>The JSON for a row of the public log about an article.</summary>
    public string Of(ChangeRow change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Write(change.Kind, change.At, new WebhookEventData
        {
            Sequence = change.Sequence,
            Kind = change.Kind,
            ArticleId = change.ArticleId,
            Edition = change.Edition,
            Hash = change.Hash,
            Links = form.Of(change).Links is { } links ? Absolute(links) : null,
        });
    }

    /// <summary>The JSON for a row of the embargo log. Neither the headline nor the address of the page is told.</summary>
    public string Of(EmbargoChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Write(change.Kind, change.At, new WebhookEventData
        {
            Sequence = change.After,
            EmbargoSequence = change.Sequence,
            EmbargoedUntil = change.EmbargoedUntil,
            Kind = change.Kind,
            ArticleId = change.ArticleId,
            Edition = change.Edition,
            Hash = change.Hash,
            Links = Absolute(new ChangeLinks($"{PressEndpoints.Root}/articles/{change.ArticleId}")),
        });
    }

    /// <summary>The JSON by which a newsroom tries its receiver.</summary>
    public static string Test(long head, DateTimeOffset at) => Write("test", at, new WebhookEventData { Sequence = head, Kind = "test" });

    private ChangeLinks Absolute(ChangeLinks links) => links with { Article = cms + links.Article, Edition = links.Edition is { } edition ? cms + edition : null };

    // The names of events have no hyphens: article.embargo_lifted.
    private static string Write(string kind, DateTimeOffset at, WebhookEventData data) => JsonSerializer.Serialize(
        new WebhookEvent("article." + kind.Replace('-', '_'), at, data), PortalJson.Options);
}
