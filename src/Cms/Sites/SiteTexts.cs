namespace CommsPortal.Cms.Sites;

/// <summary>What the site says of itself in one language; null leaves it to the site.</summary>
public sealed record SiteTexts
{
    public string? Name { get; init; }

    public string? Motto { get; init; }

    /// <summary>The office that answers for the site.</summary>
    public string? Publisher { get; init; }

    /// <summary>The person who answers for the content.</summary>
    public string? Responsible { get; init; }

    public string? Address { get; init; }

    public string? Licence { get; init; }

    /// <summary>Plain paragraphs, separated by line breaks.</summary>
    public string? Footer { get; init; }
}
