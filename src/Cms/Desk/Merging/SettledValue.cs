namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A value about which nobody is asked.</summary>
internal sealed class SettledValue(object? value) : MergedValue
{
    public override IEnumerable<MergeConflict> Conflicts => [];

    public override object? Resolve(IReadOnlyDictionary<string, MergeChoice> choices) => value;
}
