namespace CommsPortal.EndToEnd.Quality;

/// <summary>A tool that judged.</summary>
public sealed record GateTool(string Name, string Version);
