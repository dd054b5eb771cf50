using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Nominations.Files;

/// <summary>Takes a file with a nomination: examined as the media library examines it, stored, and entered last.</summary>
public sealed class HoldFile(
    NominationTransactions transactions,
    IMediaStorage storage,
    ScratchFolders scratch,
    FileExaminer examiner,
    MasterImage masters,
    IOptions<MediaOptions> limits,
    TimeProvider time)
{
    /// <summary>Files that one nomination may have.</summary>
    public const int MostFiles = 20;

    private const string OriginalFile = "original";
    private const string MasterFile = "master.png";

    /// <exception cref="EditorialException">The file is not taken; the message says why.</exception>
    public async Task<NominationFile> ExecuteAsync(
        Guid nominationId, Stream content, string? fileName, string? caption, bool isInternal, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        // Before anything is read: whoever may not write here costs the server nothing.
        await transactions.AskAsync(nominationId, actor, work => RequireRoomAsync(work, cancellationToken), cancellationToken);
        using var folder = scratch.Create();
        var received = await ReceivedFile.ReceiveAsync(content, folder.File(OriginalFile), limits.Value.MaxUploadBytes, cancellationToken);
        var format = await examiner.ExamineAsync(folder.File(OriginalFile), cancellationToken);
        UprightSize? size = format.IsImage() ? await masters.MakeAsync(folder, OriginalFile, format, MasterFile, cancellationToken) : null;
        var file = new NominationFile
        {
            Id = time.NewId(),
            NominationId = nominationId,
            FileName = UploadedName.Clean(fileName, MediaFormats.Ending(format.ContentType())),
            ContentType = format.ContentType(),
            Bytes = received.Bytes,
            Width = size?.Width,
            Height = size?.Height,
            Caption = NominationText.Read(caption, NominationText.Short, "Chú thích") ?? "",
            IsInternal = isInternal,
            UploadedAt = time.Now(),
        };
        await StoreAsync(folder, file, cancellationToken);
        return await EnterAsync(file, actor, cancellationToken);
    }

    private async Task StoreAsync(ScratchFolder folder, NominationFile file, CancellationToken cancellationToken)
    {
        await PutAsync(MediaKey.Original(file.Id), folder.File(OriginalFile), cancellationToken);
        if (file.IsImage)
            await PutAsync(MediaKey.Master(file.Id), folder.File(MasterFile), cancellationToken);
    }

    private async Task PutAsync(MediaKey key, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await storage.PutAsync(key, file, cancellationToken);
    }

    private async Task<NominationFile> EnterAsync(NominationFile file, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            await transactions.RunAsync(file.NominationId, null, actor, async (work, token) =>
            {
                await RequireRoomAsync(work, token);
                work.Db.NominationFiles.Add(file);
                if (work.Nomination.State != NominationState.Draft)
                    work.Note("nomination-file", file.FileName);
            }, cancellationToken);
            return file;
        }
        catch (Exception)
        {
            await storage.DeleteAllAsync(file.Id, CancellationToken.None);
            throw;
        }
    }

    private static async Task RequireRoomAsync(NominationWork work, CancellationToken cancellationToken)
    {
        work.RequireMayWrite();
        if (await work.Db.NominationFiles.CountAsync(f => f.NominationId == work.Nomination.Id, cancellationToken) >= MostFiles)
            throw new EditorialException(ProblemCode.InvalidContent, $"Mỗi đề cử kèm được {MostFiles} tệp; hãy bỏ bớt tệp cũ.");
    }
}
