namespace CommsPortal.Cms.Tests.Desk.Editor;

/// <summary>What the editor makes of one text.</summary>
/// <param name="Unchanged">Written without a change.</param>
/// <param name="Anew">Written as if every block that the editor understands had been changed.</param>
/// <param name="Kinds">The kinds of the blocks at the top; <c>source</c> is what stays Markdown.</param>
/// <param name="Misread">What of some changes was read otherwise than it was written; null for nothing.</param>
internal sealed record RoundTrip(string Unchanged, string Anew, IReadOnlyList<string> Kinds, string? Misread);
