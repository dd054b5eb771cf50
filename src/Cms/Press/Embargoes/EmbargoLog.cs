using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>The gapless log of what newsrooms are given under embargo.</summary>
internal static class EmbargoLog
{
    /// <summary>
    /// Appends <paramref name="rows"/> behind the public rows of the same transaction, as the last step before the caller saves and commits.
    /// The public log's head is locked too, although nothing is added to it: so the place that a row names stays true until commit.
    /// </summary>
    public static async Task AppendAsync(PortalDbContext db, IReadOnlyList<EmbargoChange> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var head = await LogNumbers.TakeAsync(db, LogHead.Changes, 0, cancellationToken) - 1;
        var first = await LogNumbers.TakeAsync(db, LogHead.Embargoes, rows.Count, cancellationToken);
        for (var i = 0; i < rows.Count; i++)
            (rows[i].After, rows[i].Sequence) = (head, first + i);
        db.EmbargoChanges.AddRange(rows);
    }
}
