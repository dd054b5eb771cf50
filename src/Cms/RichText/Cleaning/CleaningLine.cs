namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>One line of a <see cref="CleaningReport"/>.</summary>
/// <param name="Count">How many times.</param>
/// <param name="Text">The whole line for the editor, in Vietnamese.</param>
public sealed record CleaningLine(CleaningKind Kind, CleaningEffect Effect, int Count, string Text);
