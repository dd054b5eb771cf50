using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Throws a draft away with its files. What was sent stays on record.</summary>
public sealed class DiscardNomination(IDbContextFactory<PortalDbContext> contexts, IMediaStorage storage)
{
    public async Task ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var nomination = await db.Nominations.VisibleTo(actor).SingleOrDefaultAsync(n => n.Id == id, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy đề cử.");
        if (nomination.State != NominationState.Draft || nomination.CreatedBy != actor.Id)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Chỉ bỏ được bản nháp của chính bạn.");
        var files = await db.NominationFiles.Where(f => f.NominationId == id).Select(f => f.Id).ToListAsync(cancellationToken);
        db.Nominations.Remove(nomination);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var file in files)
            await storage.DeleteAllAsync(file, CancellationToken.None);
    }
}
