namespace CommsPortal.Cms.Media.Renditions;

/// <summary>The encoder did not produce the picture that was asked for.</summary>
internal sealed class RenditionFailedException(string message) : Exception(message);
