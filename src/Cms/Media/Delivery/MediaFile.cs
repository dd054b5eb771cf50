namespace CommsPortal.Cms.Media.Delivery;

/// <summary>One file to be sent.</summary>
/// <param name="Key">Tells it from the asset's other files.</param>
/// <param name="DownloadName">The name under which a browser is to save it; null to show it.</param>
/// <param name="NeverChanges">Whether its address stands for these bytes for ever.</param>
internal sealed record MediaFile(Stream Content, string ContentType, string Key, string? DownloadName, bool NeverChanges);
