namespace CommsPortal.Cms.Media.Processing;

/// <summary>Size in pixels of an image after its orientation is applied.</summary>
public readonly record struct UprightSize(int Width, int Height);
