namespace CommsPortal.Cms.Media.Licences;

/// <summary>A published page that uses a file with a limited licence.</summary>
/// <param name="ExpiresOn">The last day on which the licence holds.</param>
/// <param name="Headline">As readers see it.</param>
/// <param name="Path">The page's address on the site.</param>
public sealed record LicenceReportRow(Guid MediaId, string FileName, string? Licence, DateOnly ExpiresOn, Guid ArticleId, string Headline, string Path);
