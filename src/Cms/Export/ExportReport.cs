namespace CommsPortal.Cms.Export;

/// <summary>What an export wrote.</summary>
/// <param name="Unpublished">Articles of <paramref name="Articles"/> that are not public; they lie in a folder of their own.</param>
/// <param name="Missing">Files of the media library that are not in the storage (Vietnamese, one line each).</param>
public sealed record ExportReport(int Articles, int Unpublished, int Media, IReadOnlyList<string> Missing);
