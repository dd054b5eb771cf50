namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Which changes a webhook is told of.</summary>
internal static class WebhookFilter
{
    /// <param name="type">Content type; null when the row does not say, which passes: a mirror has to know of every removal.</param>
    /// <param name="tags">What the change touches; null when that is not known any more, which passes.</param>
    public static bool Passes(Webhook webhook, string kind, string? type, IReadOnlyCollection<string>? tags) =>
        (webhook.Kinds.Count == 0 || webhook.Kinds.Contains(kind))
        && (webhook.Types.Count == 0 || type is null || webhook.Types.Contains(type))
        && (webhook.Terms.Count == 0 || tags is null || webhook.Terms.Any(tags.Contains));
}
