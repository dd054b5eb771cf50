namespace CommsPortal.Cms.RichText.Docx;

/// <summary>What stands before a numbered or bulleted paragraph.</summary>
/// <param name="Level">0 for the outermost.</param>
/// <param name="Number">Null for a bullet.</param>
/// <param name="IsRenumbered">Whether it begins a list that counts in letters or Roman numerals, which Markdown cannot show.</param>
/// <param name="Label">As Word shows it, for instance <c>2.1.</c>; empty for a bullet.</param>
internal sealed record DocxListItem(int Level, int? Number, string Label, bool IsRenumbered);
