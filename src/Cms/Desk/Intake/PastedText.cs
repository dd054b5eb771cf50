using CommsPortal.Cms.RichText.Cleaning;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>What came from the clipboard, as an article can have it.</summary>
/// <param name="Markdown">Empty when nothing is left.</param>
/// <param name="Report">What was changed and dropped on the way.</param>
public sealed record PastedText(string Markdown, IReadOnlyList<CleaningLine> Report);
