using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Uploads;

/// <summary>Promises room for a file that comes in parts.</summary>
public sealed class BeginUpload(IDbContextFactory<PortalDbContext> contexts, IOptions<MediaOptions> options, TimeProvider time)
{
    private const int MaxName = 300;

    /// <exception cref="EditorialException">Forbidden, or the person has too many unfinished uploads (<c>rate-limited</c>).</exception>
    /// <exception cref="MediaTooLargeException">More bytes than any kind may have.</exception>
    /// <exception cref="MediaRefusedException">The file is empty.</exception>
    public async Task<UnfinishedUpload> ExecuteAsync(string fileName, long length, Guid? folder, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(actor);
        MediaPermission.Require(actor);
        var limits = options.Value;
        if (length > limits.MaxUploadBytes)
            throw new MediaTooLargeException("Tệp", limits.MaxUploadBytes);
        if (length <= 0)
            throw new MediaRefusedException(MediaRefusal.Empty, "Tệp rỗng. Hãy chọn lại tệp.");
        var person = actor.Id ?? throw new EditorialException(ProblemCode.Forbidden, "Chỉ người đã đăng nhập mới tải tệp lên theo từng phần.");
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await db.UnfinishedUploads.Where(u => u.PersonId == person && u.MediaId == null && u.Refusal == null && u.ExpiresAt > now)
            .Select(u => u.Length).ToListAsync(cancellationToken);
        if (open.Count >= limits.MaxUnfinishedUploads || open.Sum() + length > limits.MaxUnfinishedBytes)
        {
            throw new EditorialException(ProblemCode.RateLimited, string.Create(
                Vietnamese.Culture, $"Bạn có {open.Count} tệp đang tải lên dở ({Vietnamese.Megabytes(open.Sum())}), là nhiều nhất. Hãy đợi các tệp ấy xong, hoặc hủy bớt."));
        }

        var name = VietnameseText.Normalize(fileName);
        var upload = new UnfinishedUpload
        {
            Id = time.NewId(),
            PersonId = person,
            FileName = name.Length > MaxName ? name[^MaxName..] : name,
            Length = length,
            FolderId = folder,
            ExpiresAt = now + limits.UnfinishedKept,
        };
        db.UnfinishedUploads.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
        return upload;
    }
}
