using System.Collections;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Merges lists of terms, tags and articles: what either added is there, what either removed is gone; nobody is asked.</summary>
internal static class ListMerge
{
    public static object Merge(FieldDescriptor field, IEnumerable origin, IEnumerable mine, IEnumerable theirs)
    {
        var (o, m, t) = (Items(origin), Items(mine), Items(theirs));
        var kept = o.Where(i => m.Contains(i) && t.Contains(i)).ToList();
        var (mineKept, theirsKept) = (m.Where(kept.Contains).ToList(), t.Where(kept.Contains).ToList());
        // Who alone changed the order gets it; where both did, it is the original's.
        if (mineKept.SequenceEqual(kept) || mineKept.SequenceEqual(theirsKept))
            kept = theirsKept;
        else if (theirsKept.SequenceEqual(kept))
            kept = mineKept;
        var (added, alsoAdded) = (m.Except(o).ToList(), t.Except(o).ToList());
        // Two that added something get it in an order that does not depend on who saved first.
        var news = alsoAdded.Count == 0 ? added : added.Count == 0 ? alsoAdded : [.. added.Union(alsoAdded).OrderBy(i => i.ToString(), StringComparer.Ordinal)];
        return Of(field, kept.Concat(news));
    }

    /// <summary>All that is in either, what is stored first.</summary>
    public static object Union(FieldDescriptor field, IEnumerable mine, IEnumerable theirs) => Of(field, Items(theirs).Union(Items(mine)));

    private static List<object> Items(IEnumerable list) => list.Cast<object>().ToList();

    private static IList Of(FieldDescriptor field, IEnumerable<object> items)
    {
        var list = (IList)Activator.CreateInstance(field.Property.PropertyType)!;
        foreach (var item in items)
            list.Add(item);
        return list;
    }
}
