namespace CommsPortal.Search.Storage;

/// <summary>Bytes kept aside while another section is written: in memory while they are few, then in a file.</summary>
/// <param name="path">The file, deleted afterwards; null to stay in memory.</param>
internal sealed class Spool(string? path) : IDisposable
{
    private const int MostInMemory = 1 << 20;

    private readonly ByteBuffer memory = new();
    private FileStream? file;

    internal long Length => memory.Length + (file?.Length ?? 0);

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        memory.Bytes(bytes);
        if (path is null || memory.Length < MostInMemory)
            return;
        file ??= new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        file.Write(memory.Span);
        memory.Clear();
    }

    internal void CopyTo(SegmentOutput output)
    {
        if (file is not null)
        {
            var part = new byte[1 << 16];
            file.Position = 0;
            for (var read = file.Read(part); read > 0; read = file.Read(part))
                output.Write(part.AsSpan(0, read));
        }
        output.Write(memory.Span);
    }

    public void Dispose() => file?.Dispose();
}
