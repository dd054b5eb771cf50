namespace CommsPortal.Cms.Import;

/// <summary>One thing that was mended in a text.</summary>
/// <param name="Line">The line of the raw text, from 1.</param>
/// <param name="Before">The line as it was, cut when long.</param>
/// <param name="After">The line as it is now, cut when long; empty when it was dropped.</param>
/// <param name="Description">What was done, in Vietnamese, for the editor.</param>
public sealed record Mend(MendKind Kind, int Line, string Before, string After, string Description);
