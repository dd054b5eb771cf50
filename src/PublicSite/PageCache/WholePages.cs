using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>
/// Buffers of the connections, large enough for nearly every page with its headers: such an answer is written, and sent, as one piece. Kestrel's own
/// blocks of 4 KiB would cut it in three.
/// </summary>
public sealed class WholePages : IMemoryPoolFactory<byte>
{
    /// <summary>Bytes of one buffer; a compressed page of 8 to 10 KiB and its headers of 1 KiB fit.</summary>
    public const int BlockSize = 16 * 1024;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Blocks();

    private sealed class Blocks : MemoryPool<byte>
    {
        public override int MaxBufferSize => BlockSize;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockSize);
            return new Block();
        }

        protected override void Dispose(bool disposing)
        {
        }
    }

    private sealed class Block : IMemoryOwner<byte>
    {
        private byte[]? bytes = ArrayPool<byte>.Shared.Rent(BlockSize);

        public Memory<byte> Memory => bytes ?? throw new ObjectDisposedException(nameof(Block));

        public void Dispose()
        {
            if (Interlocked.Exchange(ref bytes, null) is { } done)
                ArrayPool<byte>.Shared.Return(done);
        }
    }
}
