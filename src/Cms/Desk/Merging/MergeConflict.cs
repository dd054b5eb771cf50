using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A place that two people changed in different ways; an editor chooses.</summary>
/// <param name="Key">Names it within one merge, and again when the same three texts are merged once more.</param>
/// <param name="Title">The field's title, after that of its group.</param>
/// <param name="Field">How the values are read.</param>
/// <param name="Origin">Where both began; null when it is nothing or not known.</param>
public sealed record MergeConflict(string Key, string Title, FieldDescriptor Field, object? Origin, object? Mine, object? Theirs)
{
    /// <summary>What stands before it in the same passage and is settled.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands behind it in the same passage and is settled.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether both can be kept, one behind the other.</summary>
    public bool MayTakeBoth { get; init; }

    public bool Allows(MergeChoice choice) => choice != MergeChoice.Both || MayTakeBoth;
}
