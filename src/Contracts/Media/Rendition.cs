namespace CommsPortal.Contracts.Media;

/// <summary>An image in one of the fixed widths and formats.</summary>
/// <param name="Url">Root-relative URL, the same on the CMS and the site; its bytes never change.</param>
/// <param name="Format">Media type: <c>image/avif</c>, <c>image/webp</c> or <c>image/jpeg</c>.</param>
public sealed record Rendition(string Url, string Format, int Width, int Height);
