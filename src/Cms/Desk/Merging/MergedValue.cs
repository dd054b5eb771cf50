namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A merged value, as far as it follows by itself, and the places where somebody has to choose.</summary>
internal abstract class MergedValue
{
    public abstract IEnumerable<MergeConflict> Conflicts { get; }

    /// <exception cref="KeyNotFoundException">One of <see cref="Conflicts"/> has no choice.</exception>
    public abstract object? Resolve(IReadOnlyDictionary<string, MergeChoice> choices);
}
