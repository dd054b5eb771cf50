using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CommsPortal.Search.Postings;

/// <summary>Reads ranges of one list in bulk, a block at a time, for ranges in which most documents matter. Ranges ascend.</summary>
/// <param name="blocks">The list.</param>
/// <param name="impacts">The score of each <see cref="Weight"/> code.</param>
internal sealed class BlockScanner(PostingsBlocks blocks, float[] impacts)
{
    private readonly float[] scores = new float[BitPacking.Frame];
    private int next;

    /// <summary>Raises the score of each document from <paramref name="from"/> to <paramref name="to"/> to at least what its code scores.</summary>
    /// <param name="from">The first document.</param>
    /// <param name="to">The last document.</param>
    /// <param name="raised">The scores, the first for <paramref name="from"/>.</param>
    internal void Raise(int from, int to, Span<float> raised)
    {
        if (!Seek(from))
            return;
        var documents = blocks.Documents;
        while (true)
        {
            for (; documents[next] <= to; next++)
            {
                ref var score = ref raised[documents[next] - from];
                if (scores[next] > score)
                    score = scores[next];
            }
            if (next < blocks.InBlock || blocks.Loaded + 1 >= blocks.BlockCount)
                return;
            Load(blocks.Loaded + 1);
        }
    }

    /// <summary>Finds the first document of a range or after it.</summary>
    private bool Seek(int from)
    {
        var documents = blocks.Documents;
        if (blocks.Loaded < 0 || documents[blocks.InBlock - 1] < from)
        {
            var block = blocks.Loaded == blocks.BlockCount - 1 ? blocks.BlockCount : blocks.Find(from);
            if (block >= blocks.BlockCount)
                return false;
            Load(block);
        }
        while (documents[next] < from)
            next++;
        return true;
    }

    private void Load(int block)
    {
        blocks.Load(block);
        next = 0;
        LookUp(blocks.Codes(), impacts, scores);
    }

    private static unsafe void LookUp(ReadOnlySpan<int> codes, float[] impacts, Span<float> scores)
    {
        if (!Avx2.IsSupported)
        {
            for (var i = 0; i < BitPacking.Frame; i++)
                scores[i] = impacts[codes[i]];
            return;
        }
        ref var code = ref MemoryMarshal.GetReference(codes[..BitPacking.Frame]);
        ref var score = ref MemoryMarshal.GetReference(scores[..BitPacking.Frame]);
        fixed (float* table = impacts.AsSpan(0, Weight.Codes))
            for (nuint i = 0; i < BitPacking.Frame; i += 8)
                Avx2.GatherVector256(table, Vector256.LoadUnsafe(ref code, i), sizeof(float)).StoreUnsafe(ref score, i);
    }
}
