namespace CommsPortal.Contracts.Media;

/// <summary>A file to download.</summary>
/// <param name="Url">Root-relative URL.</param>
/// <param name="ContentType">Media type by content, for instance <c>application/pdf</c>.</param>
/// <param name="Bytes">Size in bytes.</param>
public sealed record Attachment(Guid Id, string Title, string Url, string ContentType, long Bytes);
