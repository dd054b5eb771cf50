namespace CommsPortal.Cms.Taxonomies;

/// <summary>Looks for something that leads back to itself.</summary>
internal static class Circle
{
    /// <returns>One that is reached from itself; null when there is none.</returns>
    public static string? Find(ILookup<string, string> next)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in next.Select(g => g.Key))
        {
            var open = new Stack<(string Slug, bool Left)>([(start, false)]);
            var onTheWay = new HashSet<string>(StringComparer.Ordinal);
            while (open.TryPop(out var at))
            {
                if (at.Left)
                {
                    onTheWay.Remove(at.Slug);
                    finished.Add(at.Slug);
                    continue;
                }

                if (finished.Contains(at.Slug))
                    continue;
                if (!onTheWay.Add(at.Slug))
                    return at.Slug;
                open.Push((at.Slug, true));
                foreach (var slug in next[at.Slug].Where(slug => !finished.Contains(slug)))
                {
                    if (onTheWay.Contains(slug))
                        return slug;
                    open.Push((slug, false));
                }
            }
        }

        return null;
    }
}
