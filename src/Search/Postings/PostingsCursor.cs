namespace CommsPortal.Search.Postings;

/// <summary>Walks one list. Blocks are decoded only when a document in them is asked for.</summary>
internal sealed class PostingsCursor(PostingsBlocks blocks)
{
    /// <summary>The document after the last.</summary>
    internal const int End = int.MaxValue;

    private const int Stride = 8;

    private int index;

    internal int Count => blocks.Count;

    internal int MaxCode => blocks.MaxCode;

    /// <summary>The current document, -1 before the first move, <see cref="End"/> after the last.</summary>
    internal int Document { get; private set; } = -1;

    /// <summary>The current document's <see cref="Weight"/> code.</summary>
    internal int Code => blocks.CodeAt(index);

    internal int Next() => Document == End ? End : Advance(Document + 1);

    /// <summary>Moves to the first document at or after <paramref name="target"/>; never backwards.</summary>
    internal int Advance(int target)
    {
        if (Document >= target)
            return Document;
        var documents = blocks.Documents;
        if (blocks.Loaded < 0 || documents[blocks.InBlock - 1] < target)
        {
            var block = blocks.Loaded == blocks.BlockCount - 1 ? blocks.BlockCount : blocks.Find(target);
            if (block >= blocks.BlockCount)
                return Document = End;
            blocks.Load(block);
            index = 0;
        }
        while (index + Stride < blocks.InBlock && documents[index + Stride - 1] < target)
            index += Stride;
        while (documents[index] < target)
            index++;
        return Document = documents[index];
    }

    /// <summary>The last document of the block that would hold <paramref name="target"/>, at most <see cref="End"/> - 1.</summary>
    internal int BlockEnd(int target) => blocks.LastOf(blocks.Find(target));

    /// <summary>The greatest code among the blocks that overlap documents <paramref name="from"/> to <paramref name="to"/>, -1 if none does.</summary>
    internal int MaxCodeIn(int from, int to) => blocks.MaxCodeIn(from, to);
}
