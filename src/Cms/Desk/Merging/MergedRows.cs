using System.Collections;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A list of groups: rows that are merged for themselves, and stretches of rows that are chosen as a whole.</summary>
/// <param name="parts">A value that is a row, or a list of rows.</param>
internal sealed class MergedRows(Type listType, IReadOnlyList<MergedValue> parts) : MergedValue
{
    public override IEnumerable<MergeConflict> Conflicts => parts.SelectMany(p => p.Conflicts);

    public override object Resolve(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var rows = (IList)Activator.CreateInstance(listType)!;
        foreach (var value in parts.Select(p => p.Resolve(choices)))
        {
            foreach (var row in value as IEnumerable<object> ?? [value!])
                rows.Add(row);
        }

        return rows;
    }
}
