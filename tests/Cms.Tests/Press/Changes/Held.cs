namespace CommsPortal.Cms.Tests.Press.Changes;

/// <summary>The edition of an article that a newsroom holds.</summary>
public sealed record Held(int Edition, string Hash);
