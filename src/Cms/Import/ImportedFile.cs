namespace CommsPortal.Cms.Import;

/// <summary>What became of one file.</summary>
/// <param name="Index">Counted from 1.</param>
/// <param name="Messages">Errors, or what was mended and what to look at (Vietnamese).</param>
public sealed record ImportedFile(int Index, int Total, string File, ImportOutcome Outcome, Guid? ArticleId, IReadOnlyList<string> Messages);
