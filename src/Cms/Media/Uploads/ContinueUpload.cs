using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Uploads;

/// <summary>Takes parts of a file, one after the other, each from where the last one ended.</summary>
public sealed class ContinueUpload(IDbContextFactory<PortalDbContext> contexts, UploadFiles files, IOptions<MediaOptions> options, TimeProvider time)
{
    private const int BufferBytes = 81_920;

    /// <returns>The person's own upload that is not over; null when there is no such.</returns>
    public async Task<UnfinishedUpload?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.UnfinishedUploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.PersonId == actor.Id && u.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Bytes that have come.</summary>
    public long OffsetOf(UnfinishedUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return upload.IsFinished ? upload.Length : Math.Min(files.LengthOf(upload.Id), upload.Length);
    }

    /// <summary>Appends what comes until it ends or the connection breaks; what has come by then is kept.</summary>
    /// <param name="offset">Where the part begins.</param>
    /// <exception cref="MediaTooLargeException">More came than was announced; nothing beyond is kept.</exception>
    public async Task<PartOutcome> AppendAsync(UnfinishedUpload upload, long offset, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(content);
        if (upload.IsFinished)
            return new PartOutcome(offset == upload.Length ? PartState.Taken : PartState.WrongOffset, upload.Length);
        await using var file = files.TryOpen(upload.Id);
        if (file is null)
            return new PartOutcome(PartState.Busy, offset);
        if (file.Length != offset)
            return new PartOutcome(PartState.WrongOffset, file.Length);
        file.Position = offset;
        await CopyAsync(content, file, upload.Length, cancellationToken);
        file.Flush(flushToDisk: true);
        await PutOffAsync(upload.Id, cancellationToken);
        return new PartOutcome(PartState.Taken, file.Length);
    }

    private static async Task CopyAsync(Stream content, FileStream file, long length, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (file.Position + read > length)
                    throw new MediaTooLargeException("Phần gửi lên", length);
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && file.Position < length)
        {
            // The network went away: what came before is kept, the sender asks how much that is and goes on from there.
            file.Flush(flushToDisk: true);
            throw;
        }
    }

    private async Task PutOffAsync(Guid id, CancellationToken cancellationToken)
    {
        var until = time.Now() + options.Value.UnfinishedKept;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.UnfinishedUploads.Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.ExpiresAt, until), cancellationToken);
    }
}
