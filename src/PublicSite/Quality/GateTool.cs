namespace CommsPortal.PublicSite.Quality;

/// <summary>A tool that judged, with its version.</summary>
public sealed record GateTool(string Name, string Version);
