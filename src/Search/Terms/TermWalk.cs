using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Terms;

/// <summary>Goes through terms in the order of their keys. Valid while the segment is.</summary>
internal sealed class TermWalk(TermDictionary dictionary, int block)
{
    private byte[] key = new byte[64];
    private int keyLength;
    private long offset = -1;
    private int block = block;
    private int position;
    private bool held;

    /// <summary>The term's place in the dictionary.</summary>
    internal int Number { get; private set; } = (block * TermDictionaryWriter.BlockSize) - 1;

    internal ReadOnlySpan<byte> Key => key.AsSpan(0, keyLength);

    internal PostingsEntry Entry { get; private set; }

    internal bool MoveNext()
    {
        if (held)
        {
            held = false;
            return true;
        }
        var reader = new ByteReader(dictionary.Block(block)) { Position = position };
        if (reader.AtEnd)
        {
            reader = new ByteReader(dictionary.Block(++block));
            offset = -1;
            if (reader.AtEnd)
                return false;
        }
        offset = offset < 0 ? reader.Varint() : offset + Entry.Length;
        ReadKey(ref reader);
        Entry = new PostingsEntry(reader.VarInt32(), offset, reader.VarInt32(), reader.Byte());
        Number++;
        position = reader.Position;
        return true;
    }

    /// <summary>Stops so that the next move gives the first term that is not below a key.</summary>
    internal void SkipBelow(ReadOnlySpan<byte> least)
    {
        while (MoveNext())
        {
            if (Key.SequenceCompareTo(least) >= 0)
            {
                held = true;
                return;
            }
        }
    }

    private void ReadKey(ref ByteReader reader)
    {
        var shared = reader.VarInt32();
        var rest = reader.Take(reader.VarInt32());
        if (shared > keyLength)
            throw new EndOfStreamException("A term shares more than there is.");
        if (key.Length < shared + rest.Length)
            Array.Resize(ref key, (shared + rest.Length) * 2);
        rest.CopyTo(key.AsSpan(shared));
        keyLength = shared + rest.Length;
    }
}
