namespace CommsPortal.Cms.Import;

/// <summary>A text after mending, and what was mended in it in the order of its lines.</summary>
public sealed record MendedText(string Text, IReadOnlyList<Mend> Mends);
