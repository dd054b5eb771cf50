using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace CommsPortal.Search.Storage;

/// <summary>
/// Bytes outside the managed heap that never change: a memory-mapped file, or a copy in memory for segments not yet on disk. Every
/// access is a bounded slice, so that a damaged offset can fail but never read foreign memory. The owner disposes it after the
/// last reader has gone.
/// </summary>
internal sealed unsafe class MappedBytes : IDisposable
{
    private readonly MemoryMappedFile? file;
    private readonly MemoryMappedViewAccessor? view;
    private byte* start;

    private MappedBytes(string name, long length, MemoryMappedFile file)
    {
        (Name, Length, this.file) = (name, length, file);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    private MappedBytes(string name, ReadOnlySpan<byte> bytes)
    {
        (Name, Length) = (name, bytes.Length);
        start = (byte*)NativeMemory.Alloc((nuint)Math.Max(1, bytes.Length));
        bytes.CopyTo(new Span<byte>(start, bytes.Length));
    }

    /// <summary>The file, for messages.</summary>
    internal string Name { get; }

    internal long Length { get; }

    internal static MappedBytes OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length == 0)
            throw new IndexCorruptException(path, "it is empty");
        return new MappedBytes(path, stream.Length, MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false));
    }

    internal static MappedBytes OfMemory(string name, ReadOnlySpan<byte> bytes) => new(name, bytes);

    internal ReadOnlySpan<byte> Slice(long offset, long length)
    {
        ObjectDisposedException.ThrowIf(start == null, this);
        if (offset < 0 || length < 0 || length > int.MaxValue || offset > Length - length)
            throw new IndexCorruptException(Name, $"{length} bytes at {offset} lie outside of it");
        return new ReadOnlySpan<byte>(start + offset, (int)length);
    }

    public void Dispose()
    {
        if (start == null)
            return;
        if (view is null)
            NativeMemory.Free(start);
        else
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        start = null;
        view?.Dispose();
        file?.Dispose();
    }
}
