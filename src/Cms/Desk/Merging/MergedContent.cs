using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Two contents that began as one, merged field by field.</summary>
public sealed class MergedContent
{
    private readonly ContentTypeDescriptor type;

    private MergedContent(ContentTypeDescriptor type, IReadOnlyList<MergedField> fields)
    {
        this.type = type;
        Fields = fields;
        Conflicts = fields.SelectMany(f => f.Value.Conflicts).ToList();
    }

    /// <summary>All fields, in the order of the form.</summary>
    public IReadOnlyList<MergedField> Fields { get; }

    /// <summary>Where an editor has to choose.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; }

    /// <param name="origin">Where both began; null when that is not kept any more. Then whatever differs is to be chosen.</param>
    public static MergedContent Of(ContentTypeDescriptor type, ArticleContent? origin, ArticleContent mine, ArticleContent theirs)
    {
        ArgumentNullException.ThrowIfNull(type);
        var merge = new FieldMerge(origin is not null);
        var fields = new List<MergedField>();
        foreach (var field in type.Fields)
        {
            var (o, m, t) = (origin is null ? null : field.ValueOf(origin), field.ValueOf(mine), field.ValueOf(theirs));
            var differ = !FieldMerge.AreSame(m, t);
            fields.Add(new MergedField(field, origin is null ? differ : !FieldMerge.AreSame(o, m), origin is null ? differ : !FieldMerge.AreSame(o, t))
            {
                Value = merge.Merge(field, field.Name, field.Title, o, m, t),
            });
        }

        return new MergedContent(type, fields);
    }

    /// <summary>The conflicts for which <paramref name="choices"/> has no choice that is allowed.</summary>
    public IReadOnlyList<MergeConflict> OpenAfter(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return Conflicts.Where(c => !choices.TryGetValue(c.Key, out var choice) || !c.Allows(choice)).ToList();
    }

    /// <summary>The merged content; only once nothing is open.</summary>
    public ArticleContent Resolve(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var content = type.CreateEmpty();
        foreach (var field in Fields)
            field.Field.Property.SetValue(content, field.Value.Resolve(choices));
        return content;
    }
}
