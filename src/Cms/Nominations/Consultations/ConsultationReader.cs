using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Consultations;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>What the public may read.</summary>
internal static class ConsultationReader
{
    private const int Most = 50;
    private const int MostComments = 500;

    /// <summary>Those that end last first, without comments.</summary>
    public static Task<List<Consultation>> ListAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.Consultations.AsNoTracking().OrderByDescending(c => c.ClosesAt).ThenBy(c => c.NominationId).Take(Most)
            .Select(c => new Consultation { Id = c.NominationId, Title = c.Title, Text = c.Text, OpenedAt = c.OpenedAt, ClosesAt = c.ClosesAt })
            .ToListAsync(cancellationToken);

    public static async Task<Consultation?> FindAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        if (await db.Consultations.AsNoTracking().SingleOrDefaultAsync(c => c.NominationId == id, cancellationToken) is not { } found)
            return null;
        var comments = await db.PublicComments.AsNoTracking().Where(c => c.NominationId == id && c.State == CommentState.Shown)
            .OrderBy(c => c.At).ThenBy(c => c.Id).Take(MostComments)
            .Select(c => new PublicComment(c.Id, c.Name, c.Text, c.At, c.Answer)).ToListAsync(cancellationToken);
        return new Consultation
        {
            Id = found.NominationId,
            Title = found.Title,
            Text = found.Text,
            OpenedAt = found.OpenedAt,
            ClosesAt = found.ClosesAt,
            Comments = comments,
        };
    }
}
