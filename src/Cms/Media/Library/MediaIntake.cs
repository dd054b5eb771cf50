using CommsPortal.Cms.Media.Duplicates;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Metadata;
using CommsPortal.Cms.Media.Placeholders;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Storage;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Library;

/// <summary>The way of every file that comes into the library, new or in the place of another: received under a limit, hashed, examined by content, decoded once, stored.</summary>
public sealed class MediaIntake(
    IMediaStorage storage, ScratchFolders scratch, FileExaminer examiner, MasterImage masters, MetadataReader metadata, LookReader looks,
    PlaceholderMaker placeholders, IOptions<MediaOptions> options)
{
    private const string OriginalFile = "original";
    private const string MasterFile = "master.png";

    /// <summary>Room for a file; the caller disposes it.</summary>
    internal IncomingFile Open() => new(scratch.Create());

    /// <exception cref="MediaTooLargeException">More bytes than any kind may have.</exception>
    internal async Task ReceiveAsync(IncomingFile file, Stream content, CancellationToken cancellationToken) =>
        file.Received = await ReceivedFile.ReceiveAsync(content, file.Folder.File(OriginalFile), options.Value.MaxUploadBytes, cancellationToken);

    /// <exception cref="MediaRefusedException">The file is damaged, disguised or of a kind that is not taken.</exception>
    /// <exception cref="MediaTooLargeException">More bytes than its kind may have.</exception>
    /// <exception cref="MediaUnavailableException">Images cannot be worked on now.</exception>
    internal async Task ExamineAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        file.Format = await examiner.ExamineAsync(file.Folder.File(OriginalFile), cancellationToken);
        if (!file.Format.IsImage())
            return;
        file.Size = await masters.MakeAsync(file.Folder, OriginalFile, file.Format, MasterFile, cancellationToken);
        file.Look = await looks.ReadAsync(file.Folder, MasterFile, cancellationToken);
        file.Placeholder = await placeholders.MakeAsync(file.Folder, MasterFile, cancellationToken);
        file.Metadata = await metadata.ReadAsync(file.Folder, OriginalFile, cancellationToken);
    }

    /// <param name="revision">See <see cref="MediaAsset.Revision"/>.</param>
    internal async Task StoreAsync(IncomingFile file, Guid assetId, string revision, CancellationToken cancellationToken)
    {
        await PutAsync(MediaKey.Original(assetId, revision), file.Folder.File(OriginalFile), cancellationToken);
        if (file.Size is not null)
            await PutAsync(MediaKey.Master(assetId, revision), file.Folder.File(MasterFile), cancellationToken);
    }

    private async Task PutAsync(MediaKey key, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await storage.PutAsync(key, file, cancellationToken);
    }
}
