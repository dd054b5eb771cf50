namespace CommsPortal.DeskBench;

/// <summary>Slugs of the terms and columns of a folder of content; of the localities those that exist now.</summary>
internal sealed class Vocabulary(string folder)
{
    public IReadOnlyList<string> Columns { get; } = Slugs(Path.Combine(folder, "columns.yaml"));

    public IReadOnlyList<string> Pillars { get; } = Slugs(Path.Combine(folder, "taxonomies", "pillars.yaml"));

    public IReadOnlyList<string> Sectors { get; } = Slugs(Path.Combine(folder, "taxonomies", "sectors.yaml"));

    public IReadOnlyList<string> Localities { get; } = Slugs(Path.Combine(folder, "taxonomies", "localities.yaml"));

    public IReadOnlyList<string> Organisations { get; } = Slugs(Path.Combine(folder, "taxonomies", "organisations.yaml"));

    private static List<string> Slugs(string file) =>
        [.. File.ReadLines(file).Where(l => l.StartsWith("- slug: ", StringComparison.Ordinal)).Select(l => l["- slug: ".Length..].Trim())];
}
