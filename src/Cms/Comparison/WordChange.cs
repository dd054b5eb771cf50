namespace CommsPortal.Cms.Comparison;

/// <summary>A run of words that two texts share, or that only one of them has.</summary>
public sealed record WordChange(WordChangeKind Kind, string Text);
