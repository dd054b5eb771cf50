namespace CommsPortal.Cms.Desk.Uploads;

/// <summary>How it stands with an upload.</summary>
/// <param name="Refusal">Why the library did not take the file; null otherwise.</param>
/// <param name="IsNew">False when the library had the same bytes already.</param>
/// <param name="Similar">Pictures of the library that look nearly alike.</param>
/// <param name="Url">The file's page in the desk; null until the library has it.</param>
internal sealed record UploadState(long Length, long Offset, bool IsFinished, string? Refusal, bool IsNew, int Similar, string? Url);
