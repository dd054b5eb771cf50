namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A value that cannot be put together of parts: one side's or the other's, or both if there is a way to keep both.</summary>
internal sealed class ChosenValue(MergeConflict conflict, Func<object?>? both = null) : MergedValue
{
    public override IEnumerable<MergeConflict> Conflicts { get; } = [conflict with { MayTakeBoth = both is not null }];

    public override object? Resolve(IReadOnlyDictionary<string, MergeChoice> choices) => choices[conflict.Key] switch
    {
        MergeChoice.Mine => conflict.Mine,
        MergeChoice.Theirs => conflict.Theirs,
        _ => both is not null ? both() : throw new InvalidOperationException($"Both cannot be taken for {conflict.Key}."),
    };
}
