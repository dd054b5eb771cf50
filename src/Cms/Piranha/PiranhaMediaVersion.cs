namespace CommsPortal.Cms.Piranha;

/// <summary>One rendition of an image.</summary>
public sealed record PiranhaMediaVersion(string PublicUrl, int Width, int Height, string FileExtension);
