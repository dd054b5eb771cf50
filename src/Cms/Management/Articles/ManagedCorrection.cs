namespace CommsPortal.Cms.Management.Articles;

/// <summary>What was wrong in the public text, and what is right.</summary>
public sealed record ManagedCorrection(string Wrong, string Right);
