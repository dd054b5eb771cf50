using System.Globalization;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>All folders of the library, each before those in it, siblings in the order of the Vietnamese alphabet.</summary>
public sealed class FolderTree
{
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    private readonly Dictionary<Guid, FolderNode> byId;

    private FolderTree(IReadOnlyList<FolderNode> nodes, int loose)
    {
        Nodes = nodes;
        Loose = loose;
        byId = nodes.ToDictionary(n => n.Id);
    }

    public static FolderTree Empty { get; } = new([], 0);

    public IReadOnlyList<FolderNode> Nodes { get; }

    /// <summary>Files in no folder.</summary>
    public int Loose { get; }

    public static async Task<FolderTree> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var folders = await db.MediaFolders.AsNoTracking().ToListAsync(cancellationToken);
        var files = await db.MediaAssets.GroupBy(a => a.FolderId).Select(g => new { Folder = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var loose = files.SingleOrDefault(f => f.Folder is null)?.Count ?? 0;
        return new FolderTree(Ordered(folders, files.Where(f => f.Folder is not null).ToDictionary(f => f.Folder!.Value, f => f.Count)), loose);
    }

    public FolderNode? Find(Guid? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    /// <summary>The folder and all folders below it.</summary>
    public IReadOnlyList<Guid> WithThoseBelow(Guid id)
    {
        var within = new HashSet<Guid> { id };
        foreach (var node in Nodes.Where(n => n.ParentId is { } parent && within.Contains(parent)))
            within.Add(node.Id);
        return [.. within];
    }

    /// <summary>From the top down to the folder itself; empty when there is no such folder.</summary>
    public IReadOnlyList<FolderNode> PathTo(Guid? id)
    {
        var path = new List<FolderNode>();
        for (var node = Find(id); node is not null; node = Find(node.ParentId))
            path.Insert(0, node);
        return path;
    }

    /// <summary>Names from the top down, for instance <c>Sự kiện › 2026</c>.</summary>
    public string TitleOf(Guid id) => string.Join(" › ", PathTo(id).Select(n => n.Name));

    private static List<FolderNode> Ordered(List<MediaFolder> folders, Dictionary<Guid, int> files)
    {
        var children = folders.ToLookup(f => f.ParentId);
        var nodes = new List<FolderNode>(folders.Count);
        Add(null, 0);
        // Two moves at the same moment can put two folders into each other; they are shown at the top, where they can be moved out again.
        var seen = nodes.Select(n => n.Id).ToHashSet();
        foreach (var lost in folders.Where(f => !seen.Contains(f.Id)))
            nodes.Add(new FolderNode(lost.Id, null, lost.Name, 0, files.GetValueOrDefault(lost.Id), children[lost.Id].Count()));
        return nodes;

        void Add(Guid? parent, int depth)
        {
            foreach (var folder in children[parent].OrderBy(f => f.Name, Alphabet).ThenBy(f => f.Id))
            {
                nodes.Add(new FolderNode(folder.Id, parent, folder.Name, depth, files.GetValueOrDefault(folder.Id), children[folder.Id].Count()));
                Add(folder.Id, depth + 1);
            }
        }
    }
}
