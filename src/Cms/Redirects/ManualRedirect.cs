namespace CommsPortal.Cms.Redirects;

/// <summary>An address that never was an article's and leads to a page of the site, as stored.</summary>
public sealed class ManualRedirect
{
    /// <summary>A root-relative path, or one that ends in <c>/*</c> and stands for everything below it as well.</summary>
    public required string From { get; init; }

    /// <summary>A root-relative path; ending in <c>/*</c>, the rest of the address is put in the place of the asterisk.</summary>
    public required string To { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public required string UpdatedBy { get; set; }
}
