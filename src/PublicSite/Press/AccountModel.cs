using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Press;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>A journalist's own page.</summary>
/// <param name="Today">The day in the city, for today's count.</param>
public sealed record AccountModel(Language Language, PressAccountState State, DateOnly Today)
{
    /// <summary>A key that was just made, shown this once.</summary>
    public ShownPressKey? Fresh { get; init; }

    /// <summary>Articles under embargo, the next to be lifted first; null when the newsroom is not entitled to any.</summary>
    public ListPage<ArticleSummary>? Embargoes { get; init; }

    /// <summary>The newsroom's webhooks; null when it may have none.</summary>
    public IReadOnlyList<WebhookSubscription>? Webhooks { get; init; }

    /// <summary>Why what was asked for was refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether a key was just revoked.</summary>
    public bool Revoked { get; init; }

    public long RequestsToday => State.Days.FirstOrDefault(d => d.Day == Today)?.Requests ?? 0;

    public long RequestsInAll => State.Days.Sum(d => d.Requests);
}
