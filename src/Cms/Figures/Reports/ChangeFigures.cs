using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>Corrections and withdrawals, from the change log: each time counts, of each language.</summary>
public sealed class ChangeFigures(PortalDbContext db)
{
    /// <summary>The lines of the change log behind a number.</summary>
    public IQueryable<ChangeRow> Changes(FigureSet set, FigurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var kind = set == FigureSet.Corrected ? ChangeKind.Corrected : ChangeKind.Withdrawn;
        var (start, end) = (period.Start, period.End);
        return db.Changes.AsNoTracking().Where(c => c.Kind == kind && c.At >= start && c.At < end);
    }

    public Task<int> CountAsync(FigureSet set, FigurePeriod period, CancellationToken cancellationToken) =>
        Changes(set, period).CountAsync(cancellationToken);
}
