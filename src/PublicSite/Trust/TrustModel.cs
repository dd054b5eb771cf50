using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Trust;

/// <summary>What such a page needs to know of the site.</summary>
/// <param name="Office">Who answers for it.</param>
/// <param name="Email">Where to write to; null when the office has set no address.</param>
/// <param name="Phone">Where to call; null when the office has set no number.</param>
/// <param name="CountsReads">Whether this site counts how often articles are read.</param>
public sealed record TrustModel(Language Language, string Office, string? Email, string? Phone, bool CountsReads);
