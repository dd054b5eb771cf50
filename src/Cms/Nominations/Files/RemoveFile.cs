using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Files;

/// <summary>Takes a file away from a nomination that its author may still change.</summary>
public sealed class RemoveFile(NominationTransactions transactions, IMediaStorage storage)
{
    public async Task ExecuteAsync(Guid nominationId, Guid fileId, Actor actor, CancellationToken cancellationToken)
    {
        await transactions.RunAsync(nominationId, null, actor, async (work, token) =>
        {
            work.RequireMayWrite();
            var file = await work.Db.NominationFiles.SingleOrDefaultAsync(f => f.Id == fileId && f.NominationId == nominationId, token)
                ?? throw new EditorialException(ProblemCode.NotFound, "Không có tệp này.");
            work.Db.NominationFiles.Remove(file);
            if (work.Nomination.State != NominationState.Draft)
                work.Note("nomination-remove-file", file.FileName);
        }, cancellationToken);
        await storage.DeleteAllAsync(fileId, CancellationToken.None);
    }
}
