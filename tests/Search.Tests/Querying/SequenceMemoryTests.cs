using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Tests.Querying;

public sealed class SequenceMemoryTests
{
    private static readonly int[][] Places = [[1, 2], [3]];

    [Fact]
    public void What_was_found_out_is_kept_and_what_was_not_is_unknown()
    {
        var known = new SequenceMemory(200).Of(Places, null);
        known.Note(3, occurs: false);
        known.Note(130, occurs: true);
        Assert.False(known.OccursIn(3));
        Assert.True(known.OccursIn(130));
        Assert.Null(known.OccursIn(4));
    }

    [Fact]
    public void Documents_known_to_lack_a_sequence_are_passed_over()
    {
        var known = new SequenceMemory(150).Of(Places, null);
        for (var document = 0; document < 150; document++)
            known.Note(document, occurs: document is 70 or 149);
        Assert.Equal(70, known.NextPossible(0));
        Assert.Equal(70, known.NextPossible(70));
        Assert.Equal(149, known.NextPossible(71));
        // The bits after the last document stand for none; whoever advances to them is at the end.
        Assert.True(known.NextPossible(150) >= 150);
        Assert.Equal(int.MaxValue, known.NextPossible(int.MaxValue));
        var unread = new SequenceMemory(150).Of(Places, null);
        Assert.Equal(71, unread.NextPossible(71));
    }

    [Fact]
    public void Words_places_and_fields_tell_sequences_apart()
    {
        var memory = new SequenceMemory(10);
        var known = memory.Of(Places, null);
        Assert.Same(known, memory.Of([[1, 2], [3]], null));
        Assert.NotSame(known, memory.Of([[1], [2, 3]], null));
        Assert.NotSame(known, memory.Of([[1, 2, 3]], null));
        Assert.NotSame(known, memory.Of([[12], [3]], null));
        Assert.NotSame(known, memory.Of(Places, Field.Headline));
    }

    [Fact]
    public void Only_the_last_ones_asked_for_are_kept()
    {
        var memory = new SequenceMemory(10);
        var (first, second) = (memory.Of([[1]], null), memory.Of([[2]], null));
        for (var other = 3; other <= SequenceMemory.Kept; other++)
            memory.Of([[other]], null);
        Assert.Same(first, memory.Of([[1]], null));
        memory.Of([[1000]], null);
        Assert.Same(first, memory.Of([[1]], null));
        Assert.NotSame(second, memory.Of([[2]], null));
    }

    [Fact]
    public void Phrases_are_found_again_by_many_at_once_after_others_were_forgotten()
    {
        using var index = TemporaryIndex.With([.. Enumerable.Range(0, 300).Select(i =>
            ($"{i}", $"Bài {i}", i % 3 == 0 ? $"thành phố thông minh số {i}" : $"phố thành minh thông số {i}"))]);
        var phrases = Enumerable.Range(0, 100).Select(i => $"\"thông minh số {i * 3}\"").Append("\"thành phố thông minh\"").ToList();
        var totals = Enumerable.Range(0, 4).SelectMany(_ => phrases).AsParallel().WithDegreeOfParallelism(4)
            .Select(phrase => (Phrase: phrase, index.Index.Search(new SearchRequest { Query = phrase, Repair = false, Relax = false }).Total)).ToList();
        Assert.All(totals, found => Assert.Equal(found.Phrase == "\"thành phố thông minh\"" ? 100 : 1, found.Total));
    }
}
