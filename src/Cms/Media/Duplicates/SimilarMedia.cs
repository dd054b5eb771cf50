using System.Numerics;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Duplicates;

/// <summary>Finds pictures of the library that look nearly alike. The same bytes are in the library once only, whatever one uploads.</summary>
public sealed class SimilarMedia(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Most of the 64 bits in which two looks may differ.</summary>
    public const int MaxDifference = 5;

    // Two looks that differ in five bits at most have at least one of six parts in common.
    private static readonly (int Shift, int Bits)[] Parts = [(0, 11), (11, 11), (22, 11), (33, 11), (44, 10), (54, 10)];

    /// <summary>Pictures that look like the given one, most alike first.</summary>
    public async Task<IReadOnlyList<MediaAsset>> OfAsync(MediaAsset asset, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (asset.Look is not { } look || look == LookReader.None)
            return [];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var near = (await LooksAsync(db, cancellationToken)).Where(l => l.Id != asset.Id && Difference(l.Look, look) <= MaxDifference)
            .OrderBy(l => Difference(l.Look, look)).Take(most).Select(l => l.Id).ToList();
        return await FindAsync(db, near, cancellationToken);
    }

    /// <summary>Groups of pictures that look alike, those with the newest picture first.</summary>
    /// <returns>The first <paramref name="most"/> groups, each oldest picture first, and how many there are.</returns>
    public async Task<(IReadOnlyList<IReadOnlyList<MediaAsset>> Groups, int Total)> GroupsAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var looks = await LooksAsync(db, cancellationToken);
        var groups = Grouped(looks);
        var shown = groups.OrderByDescending(g => g.Max()).Take(most).ToList();
        var assets = (await FindAsync(db, [.. shown.SelectMany(g => g.Order().Take(MaxShown)).Select(i => looks[i].Id)], cancellationToken)).ToDictionary(a => a.Id);
        return ([.. shown.Select(g => (IReadOnlyList<MediaAsset>)[.. g.Order().Take(MaxShown).Select(i => assets.GetValueOrDefault(looks[i].Id)).OfType<MediaAsset>()])], groups.Count);
    }

    /// <summary>Most pictures of one group that are named.</summary>
    private const int MaxShown = 12;

    private static int Difference(long a, long b) => BitOperations.PopCount(unchecked((ulong)(a ^ b)));

    // Oldest first.
    private static async Task<List<Row>> LooksAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.MediaAssets.Where(a => a.Look != null && a.Look != LookReader.None).OrderBy(a => a.UploadedAt).ThenBy(a => a.Id)
            .Select(a => new Row(a.Id, a.Look!.Value)).ToListAsync(cancellationToken);

    private static async Task<List<MediaAsset>> FindAsync(PortalDbContext db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await db.MediaAssets.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static List<List<int>> Grouped(List<Row> looks)
    {
        var parents = Enumerable.Range(0, looks.Count).ToArray();
        foreach (var (shift, bits) in Parts)
        {
            foreach (var bucket in Enumerable.Range(0, looks.Count).GroupBy(i => (looks[i].Look >> shift) & ((1L << bits) - 1)).Select(g => g.ToArray()))
            {
                for (var i = 0; i < bucket.Length; i++)
                {
                    for (var j = i + 1; j < bucket.Length; j++)
                    {
                        if (Difference(looks[bucket[i]].Look, looks[bucket[j]].Look) <= MaxDifference)
                            parents[Root(bucket[i])] = Root(bucket[j]);
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, looks.Count).GroupBy(Root).Where(g => g.Count() > 1).Select(g => g.ToList())];

        int Root(int i)
        {
            while (parents[i] != i)
                i = parents[i] = parents[parents[i]];
            return i;
        }
    }

    private sealed record Row(Guid Id, long Look);
}
