using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Files;

/// <summary>Says what the files of a nomination show, and which are for the office alone.</summary>
public sealed class DescribeFiles(NominationTransactions transactions)
{
    /// <param name="descriptions">By file; files that are not named stay as they are.</param>
    public Task ExecuteAsync(
        Guid nominationId, IReadOnlyDictionary<Guid, (string? Caption, bool IsInternal)> descriptions, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(nominationId, null, actor, async (work, token) =>
        {
            work.RequireMayWrite();
            var files = await work.Db.NominationFiles.Where(f => f.NominationId == nominationId).ToListAsync(token);
            foreach (var file in files)
            {
                if (!descriptions.TryGetValue(file.Id, out var said))
                    continue;
                file.Caption = NominationText.Read(said.Caption, NominationText.Short, "Chú thích") ?? "";
                file.IsInternal = said.IsInternal;
            }
        }, cancellationToken);
}
