using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Tests.Postings;

public sealed class PostingsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5000)]
    public void A_list_comes_back_as_it_went_in(int count)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var postings = Postings(random, count, gap: 1 << random.Next(1, 14));
            var (bytes, entry, limit) = Write(postings);
            using var _ = bytes;
            var cursor = new PostingsCursor(new PostingsBlocks(bytes, 0, entry, limit));
            foreach (var posting in postings)
            {
                Assert.Equal(posting.Document, cursor.Next());
                Assert.Equal(posting.Code, cursor.Code);
            }
            Assert.Equal(PostingsCursor.End, cursor.Next());
            CheckAdvances(random, postings, new PostingsCursor(new PostingsBlocks(bytes, 0, entry, limit)), limit);
            CheckScanner(random, postings, new PostingsBlocks(bytes, 0, entry, limit), limit);
        }
    }

    [Fact]
    public void Every_bit_width_packs_and_unpacks()
    {
        var random = new Random(1);
        for (var bits = 0; bits <= 31; bits++)
        {
            var values = Enumerable.Range(0, BitPacking.Frame).Select(_ => bits == 0 ? 0u : (uint)random.NextInt64(1L << bits)).ToArray();
            var packed = new byte[BitPacking.Bytes(bits) + BitPacking.Overrun];
            BitPacking.Pack(values, bits, packed.AsSpan(0, BitPacking.Bytes(bits)));
            var back = new int[BitPacking.Frame];
            BitPacking.Unpack(packed, bits, back);
            Assert.Equal(values.Select(v => (int)v), back);
            Array.Clear(back);
            BitPacking.Unpack([.. packed, .. new byte[BitPacking.Readahead]], bits, back);
            Assert.Equal(values.Select(v => (int)v), back);
        }
    }

    [Fact]
    public void Gaps_add_up()
    {
        var random = new Random(2);
        var gaps = Enumerable.Range(0, BitPacking.Frame).Select(_ => random.Next(9)).ToArray();
        var sum = 40;
        var expected = gaps.Select(g => sum += g + 1).ToArray();
        BitPacking.Accumulate(gaps, 40);
        Assert.Equal(expected, gaps);
    }

    [Fact]
    public void Weights_are_kept_within_a_step()
    {
        for (var weight = 0.05f; weight < 50; weight *= 1.01f)
            Assert.InRange(Weight.Decode(Weight.Encode(weight)) / weight, 0.93, 1.08);
    }

    private static List<Posting> Postings(Random random, int count, int gap)
    {
        var postings = new List<Posting>();
        var document = -1;
        for (var i = 0; i < count; i++)
            postings.Add(new Posting(document += 1 + random.Next(gap), (byte)random.Next(Weight.Codes)));
        return postings;
    }

    private static (MappedBytes Bytes, PostingsEntry Entry, int Limit) Write(List<Posting> postings)
    {
        using var stream = new MemoryStream();
        using var output = new SegmentOutput(stream);
        output.Begin(SectionKind.Postings);
        var writer = new PostingsWriter(output);
        foreach (var posting in postings)
            writer.Add(posting.Document, posting.Code);
        var entry = writer.End();
        output.End();
        return (MappedBytes.OfMemory("test", stream.ToArray()), entry, postings[^1].Document + 1);
    }

    private static void CheckAdvances(Random random, List<Posting> postings, PostingsCursor cursor, int limit)
    {
        for (var target = random.Next(limit); target < limit; target += 1 + random.Next(Math.Max(1, limit / 20)))
        {
            var expected = postings.First(p => p.Document >= target);
            var end = Math.Min(limit, target + random.Next(1000));
            var most = postings.Where(p => p.Document >= target && p.Document <= end).Select(p => (int)p.Code).DefaultIfEmpty(-1).Max();
            Assert.True(cursor.MaxCodeIn(target, end) >= most);
            Assert.True(cursor.BlockEnd(target) >= expected.Document || expected.Document > cursor.BlockEnd(target));
            Assert.Equal(expected.Document, cursor.Advance(target));
            Assert.Equal(expected.Code, cursor.Code);
            target = expected.Document;
        }
    }

    private static void CheckScanner(Random random, List<Posting> postings, PostingsBlocks blocks, int limit)
    {
        var impacts = Enumerable.Range(1, Weight.Codes).Select(i => (float)i).ToArray();
        var scanner = new BlockScanner(blocks, impacts);
        for (var from = random.Next(300); from < limit && from < 20_000; from += 256 + random.Next(300))
        {
            var scores = new float[256];
            scanner.Raise(from, from + 255, scores);
            var expected = new float[256];
            foreach (var posting in postings.Where(p => p.Document >= from && p.Document < from + 256))
                expected[posting.Document - from] = impacts[posting.Code];
            Assert.Equal(expected, scores);
        }
    }
}
