using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A group of fields, each merged for itself.</summary>
internal sealed class MergedGroup(Type type, IReadOnlyList<(FieldDescriptor Field, MergedValue Value)> fields) : MergedValue
{
    public override IEnumerable<MergeConflict> Conflicts => fields.SelectMany(f => f.Value.Conflicts);

    public override object Resolve(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var group = Activator.CreateInstance(type)!;
        foreach (var (field, value) in fields)
            field.Property.SetValue(group, value.Resolve(choices));
        return group;
    }
}
