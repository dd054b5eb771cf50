using CommsPortal.Cms.Comparison;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.History;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A merge as it is shown to the person who has to choose.</summary>
/// <param name="SavedBy">Who saved it; null when nobody in particular.</param>
/// <param name="Open">Keys of conflicts that were left without a choice.</param>
/// <param name="Came">What others changed and comes into the text by itself: from one's own text to the merged one.</param>
public sealed record MergeScreen(
    MergedContent Merged, MergeRequest Request, FieldReader Reader, string? SavedBy, DateTimeOffset SavedAt, IReadOnlySet<string> Open,
    IReadOnlyList<FieldDifference> Came)
{
    public string Mine => ContentJson.Serialize(Request.Mine);

    public MergeChoice? ChoiceOf(MergeConflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        return Request.Choices.TryGetValue(conflict.Key, out var choice) ? choice : null;
    }

    /// <summary>One side of a conflict as people read it, with what it changed of the original.</summary>
    public IReadOnlyList<WordChange> Changes(MergeConflict conflict, object? side)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        return WordDiff.Compare(Reader.Read(conflict.Field, conflict.Origin), Reader.Read(conflict.Field, side));
    }
}
