namespace CommsPortal.Cms.Media.Library;

/// <param name="IsNew">False when the library had the same bytes already; the asset then is the older one, unchanged.</param>
public sealed record UploadOutcome(MediaAsset Asset, bool IsNew);
