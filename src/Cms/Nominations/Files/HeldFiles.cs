using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Files;

/// <summary>Opens files of nominations for those who may see them.</summary>
public sealed class HeldFiles(IDbContextFactory<PortalDbContext> contexts, IMediaStorage storage)
{
    /// <returns>
    /// The file and its bytes: of an image those of the picture as it was decoded here, never the unit's own. Null when there is no such file
    /// or the actor may not see it.
    /// </returns>
    public async Task<(NominationFile File, Stream Content)?> OpenAsync(Guid nominationId, Guid fileId, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Nominations.VisibleTo(actor).AnyAsync(n => n.Id == nominationId, cancellationToken))
            return null;
        var file = await db.NominationFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == fileId && f.NominationId == nominationId, cancellationToken);
        if (file is null)
            return null;
        var key = file.IsImage ? MediaKey.Master(file.Id) : MediaKey.Original(file.Id);
        return await storage.OpenAsync(key, cancellationToken) is { } content ? (file, content) : null;
    }
}
