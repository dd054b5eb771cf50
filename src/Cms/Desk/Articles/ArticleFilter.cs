using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>What a list of articles is narrowed to. Null or empty means anything.</summary>
public sealed record ArticleFilter
{
    public EditionState? State { get; init; }

    public string? Type { get; init; }

    public string? Column { get; init; }

    public string? Office { get; init; }

    public bool Mine { get; init; }

    /// <summary>Words of the headline.</summary>
    public string? Text { get; init; }

    /// <summary>Oldest change first, instead of newest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Where the page before ended; see <see cref="ArticlePage.Next"/>.</summary>
    public string? After { get; init; }

    public bool Narrows => State is not null || Mine || new[] { Type, Column, Office, Text }.Any(t => !string.IsNullOrWhiteSpace(t));
}
