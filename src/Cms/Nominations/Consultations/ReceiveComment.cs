using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Consultations;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>Takes a comment of the public and holds it until somebody of the office has read it.</summary>
public sealed class ReceiveComment(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public const int LongestName = 80;
    public const int LongestText = 2_000;

    /// <summary>Comments that may wait for the office in one consultation; more are refused, so that a flood cannot fill the disk.</summary>
    public const int MostHeld = 1_000;

    public async Task ExecuteAsync(Guid nominationId, NewComment comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var name = NominationText.Read(comment.Name, LongestName, "Tên")?.ReplaceLineEndings(" ");
        var text = NominationText.Require(comment.Text, LongestText, "Ý kiến", "Hãy viết ý kiến của bạn.");
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var closes = await db.Consultations.Where(c => c.NominationId == nominationId).Select(c => (DateTimeOffset?)c.ClosesAt).SingleOrDefaultAsync(cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không có đợt lấy ý kiến này.");
        if (closes <= now)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Đợt lấy ý kiến đã kết thúc, không nhận thêm ý kiến.");
        if (await db.PublicComments.CountAsync(c => c.NominationId == nominationId && c.State == CommentState.Held, cancellationToken) >= MostHeld)
            throw new EditorialException(ProblemCode.RateLimited, "Đang có quá nhiều ý kiến chờ đọc; xin thử lại sau.");
        db.PublicComments.Add(new ReceivedComment { Id = time.NewId(), NominationId = nominationId, Name = name, Text = text, At = now });
        await db.SaveChangesAsync(cancellationToken);
    }
}
