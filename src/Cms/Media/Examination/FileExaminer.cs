using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Examination;

/// <summary>
/// Finds what an uploaded file is and refuses what is cut, damaged, disguised or dangerous, without decoding any pixel.
/// Images are read into memory (at most <see cref="MediaOptions.MaxImageBytes"/>), two at a time.
/// </summary>
public sealed class FileExaminer(IOptions<MediaOptions> options) : IDisposable
{
    private readonly MediaOptions limits = options.Value;
    private readonly SemaphoreSlim gate = new(2);

    /// <param name="path">A file that the server wrote and nobody else changes.</param>
    /// <returns>The format found from the content.</returns>
    /// <exception cref="MediaRefusedException">The file is not taken; its message says why.</exception>
    /// <exception cref="MediaTooLargeException">More bytes than its kind may have.</exception>
    public async Task<MediaFormat> ExamineAsync(string path, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
            var head = await ReadAsync(file, 0, ContentSniffer.HeadBytes, cancellationToken);
            var format = ContentSniffer.Recognise(head);
            CheckSize(format, file.Length);
            if (format.IsImage())
                CheckImage(format, await ReadAsync(file, 0, file.Length, cancellationToken));
            else
                await CheckDocumentAsync(format, file, head, cancellationToken);
            return format;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private void CheckSize(MediaFormat format, long length)
    {
        if (format.IsImage() && length > limits.MaxImageBytes)
            throw new MediaTooLargeException("Ảnh", limits.MaxImageBytes);
        if (length > limits.MaxDocumentBytes && !format.IsImage())
            throw new MediaTooLargeException("Tài liệu", limits.MaxDocumentBytes);
    }

    private void CheckImage(MediaFormat format, ReadOnlySpan<byte> file)
    {
        var size = format switch
        {
            MediaFormat.Jpeg => JpegStructure.Read(file),
            MediaFormat.Png => PngStructure.Read(file),
            MediaFormat.Gif => GifStructure.Read(file),
            MediaFormat.Webp => WebpStructure.Read(file),
            _ => HeifStructure.Read(file),
        };
        size.Check(limits);
        ForeignContent.RefuseInImage(file);
    }

    private async Task CheckDocumentAsync(MediaFormat format, FileStream file, byte[] head, CancellationToken cancellationToken)
    {
        var tailLength = (int)Math.Min(file.Length, ForeignContent.ZipTailBytes);
        var tail = await ReadAsync(file, file.Length - tailLength, tailLength, cancellationToken);
        if (format == MediaFormat.Pdf)
            PdfStructure.Check(head, tail, file.Length);
        else
            await Task.Run(() => new DocxStructure(limits).Check(file, tail, cancellationToken), cancellationToken);
    }

    private static async Task<byte[]> ReadAsync(FileStream file, long at, long most, CancellationToken cancellationToken)
    {
        file.Position = at;
        var bytes = new byte[Math.Min(most, file.Length - at)];
        await file.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
