using System.Collections;
using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Merges the values of fields of any kind.</summary>
/// <param name="knowsOrigin">False when nobody knows any more where both began; then whatever differs is chosen as a whole.</param>
internal sealed class FieldMerge(bool knowsOrigin)
{
    // Longer texts are chosen as a whole, rather than letting somebody wait.
    private const int LongestText = 300_000;

    public MergedValue Merge(FieldDescriptor field, string path, string title, object? origin, object? mine, object? theirs)
    {
        if (AreSame(mine, theirs))
            return new SettledValue(mine);
        if (knowsOrigin && AreSame(origin, mine))
            return new SettledValue(theirs);
        if (knowsOrigin && AreSame(origin, theirs))
            return new SettledValue(mine);
        return field.Kind switch
        {
            FieldKind.Text or FieldKind.LongText or FieldKind.Markdown => Text(field, path, title, new TextSides(TextOf(origin), TextOf(mine), TextOf(theirs))),
            FieldKind.Terms or FieldKind.Tags or FieldKind.Articles => Lists(field, path, title, ListOf(origin), ListOf(mine), ListOf(theirs)),
            FieldKind.Region => Group(field, path, title, origin, mine, theirs),
            FieldKind.RegionList => Rows(field, path, title, RowsOf(origin), RowsOf(mine), RowsOf(theirs)),
            _ => new ChosenValue(new MergeConflict(path, title, field, origin, mine, theirs)),
        };
    }

    /// <summary>Whether two values of a field say the same; no text and an empty text do.</summary>
    public static bool AreSame(object? a, object? b) => Json(a) == Json(b);

    private MergedProse Text(FieldDescriptor field, string path, string title, TextSides text)
    {
        var markdown = field.Kind == FieldKind.Markdown;
        if (!knowsOrigin || Math.Max(text.Origin.Length, Math.Max(text.Mine.Length, text.Theirs.Length)) > LongestText)
        {
            var whole = new MergeConflict(path, title, field, knowsOrigin ? text.Origin : null, text.Mine, text.Theirs) { MayTakeBoth = true };
            return new MergedProse([new ProsePart(null, whole, "") { Apart = markdown }], blocks: false);
        }

        return markdown
            ? MarkdownMerge.Merge(text, field, path, title)
            : new MergedProse([WordMerge.Merge(text, field, path, title, markdown: false)], blocks: false);
    }

    private MergedValue Lists(FieldDescriptor field, string path, string title, IEnumerable origin, IEnumerable mine, IEnumerable theirs) => knowsOrigin
        ? new SettledValue(ListMerge.Merge(field, origin, mine, theirs))
        : new ChosenValue(new MergeConflict(path, title, field, null, mine, theirs), () => ListMerge.Union(field, mine, theirs));

    private MergedValue Group(FieldDescriptor field, string path, string title, object? origin, object? mine, object? theirs)
    {
        // What is said of a picture belongs to that picture; and what one removed and the other changed is one decision.
        if (mine is null || theirs is null || field.ItemFields.Any(f => f.Kind == FieldKind.Media && !AllSame(f, origin, mine, theirs)))
            return new ChosenValue(new MergeConflict(path, title, field, origin, mine, theirs));
        return new MergedGroup(field.ItemType!, field.ItemFields
            .Select(f => (f, Merge(f, $"{path}.{f.Name}", $"{title} › {f.Title}", origin is null ? null : f.ValueOf(origin), f.ValueOf(mine), f.ValueOf(theirs)))).ToList());
    }

    private MergedValue Rows(FieldDescriptor field, string path, string title, List<object> origin, List<object> mine, List<object> theirs)
    {
        if (!knowsOrigin)
            return new ChosenValue(new MergeConflict(path, title, field, null, mine, theirs), () => Both(mine, theirs));
        var (o, m, t) = (Texts(field, origin), Texts(field, mine), Texts(field, theirs));
        var parts = new List<MergedValue>();
        foreach (var stretch in Stretch.Of(Alignment.Similar(o, m), Alignment.Similar(o, t), mine.Count, theirs.Count))
        {
            var key = $"{path}#{parts.Count}";
            parts.Add(stretch.Paired
                ? Row(field, key, title, origin[stretch.Origin][0], mine[stretch.Mine][0], theirs[stretch.Theirs][0])
                : RowsBetween(field, key, title, origin[stretch.Origin], mine[stretch.Mine], theirs[stretch.Theirs]));
        }

        return new MergedRows(field.Property.PropertyType, parts);
    }

    private MergedValue Row(FieldDescriptor field, string key, string title, object origin, object mine, object theirs) =>
        AreSame(origin, mine) ? new SettledValue(theirs)
        : AreSame(origin, theirs) || AreSame(mine, theirs) ? new SettledValue(mine)
        : Group(field with { Kind = FieldKind.Region }, key, title, origin, mine, theirs);

    private static MergedValue RowsBetween(FieldDescriptor field, string key, string title, List<object> origin, List<object> mine, List<object> theirs) =>
        AreSame(origin, mine) ? new SettledValue(theirs)
        : AreSame(origin, theirs) || AreSame(mine, theirs) ? new SettledValue(mine)
        : new ChosenValue(new MergeConflict(key, title, field, origin, mine, theirs), () => Both(mine, theirs));

    private static List<object> Both(List<object> mine, List<object> theirs) => [.. theirs, .. mine.Where(row => !theirs.Exists(other => AreSame(row, other)))];

    private static bool AllSame(FieldDescriptor field, object? origin, object mine, object theirs) =>
        AreSame(field.ValueOf(mine), field.ValueOf(theirs)) && (origin is null || AreSame(field.ValueOf(origin), field.ValueOf(mine)));

    private static List<string> Texts(FieldDescriptor list, List<object> rows) =>
        rows.ConvertAll(row => string.Join(' ', list.ItemFields.Select(f => Json(f.ValueOf(row)).Trim('"'))));

    private static string TextOf(object? value) => (string?)value ?? "";

    private static IEnumerable ListOf(object? value) => (IEnumerable?)value ?? Array.Empty<object>();

    private static List<object> RowsOf(object? value) => ListOf(value).Cast<object>().ToList();

    private static string Json(object? value) => value is null or "" ? "" : JsonSerializer.Serialize(value, value.GetType(), PortalJson.Options);
}
