namespace CommsPortal.PublicSite.Pages;

/// <summary>A finished answer: HTML, a feed or a sitemap as bytes.</summary>
public sealed record RenderedPage
{
    public required int Status { get; init; }

    /// <summary>Value of the Content-Type header.</summary>
    public required string ContentType { get; init; }

    /// <summary>The body, UTF-8.</summary>
    public required byte[] Bytes { get; init; }

    /// <inheritdoc cref="Page.Tags"/>
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();

    public CacheRule Cache { get; init; } = CacheRule.Shared;

    /// <inheritdoc cref="Page.Incomplete"/>
    public bool Incomplete { get; init; }

    /// <inheritdoc cref="Page.Article"/>
    public Guid? Article { get; init; }

    /// <summary>When what it shows last changed; null for pages that know it only by their ETag.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Headers of this page alone, by name; they replace those that every answer has.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Where to go instead, for redirects.</summary>
    public string? Location { get; init; }

    /// <summary>True when the CMS could not be asked: a kept page is better than this one.</summary>
    public bool UpstreamFailed { get; init; }
}
