using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>One field of a merge.</summary>
/// <param name="MineChanged">Whether I changed it.</param>
/// <param name="TheirsChanged">Whether others changed it.</param>
public sealed record MergedField(FieldDescriptor Field, bool MineChanged, bool TheirsChanged)
{
    internal MergedValue Value { get; init; } = new SettledValue(null);

    /// <summary>Both changed it, and it was put together without a question.</summary>
    public bool MergedByItself => MineChanged && TheirsChanged && !Value.Conflicts.Any();
}
