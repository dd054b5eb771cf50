using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Duplicates;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Pictures of the library that look nearly alike, in groups.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class MediaDuplicatesModel(PortalDbContext db, SimilarMedia similar) : DeskPage
{
    private const int MaxGroups = 50;

    public IReadOnlyList<IReadOnlyList<MediaAsset>> Groups { get; private set; } = [];

    /// <summary>Groups in all.</summary>
    public int Total { get; private set; }

    /// <summary>How many articles use each picture.</summary>
    public IReadOnlyDictionary<Guid, int> Uses { get; private set; } = new Dictionary<Guid, int>();

    public async Task OnGetAsync()
    {
        (Groups, Total) = await similar.GroupsAsync(MaxGroups, Cancellation);
        var ids = Groups.SelectMany(g => g).Select(a => a.Id).ToList();
        Uses = await db.MediaUses.AsNoTracking().Where(u => ids.Contains(u.MediaId)).GroupBy(u => u.MediaId)
            .Select(g => new { g.Key, Count = g.Select(u => u.ArticleId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, Cancellation);
    }
}
