using CommsPortal.Search.Ranking;

namespace CommsPortal.Search.Tests.Ranking;

/// <summary>The evidence that a query was taken from a document.</summary>
public sealed class QueryOriginTests
{
    private const double Information = 6;

    [Fact]
    public void A_rarer_word_tells_more()
    {
        // A word of half of all texts is expected ln 2 times in one of 400 words.
        Assert.Equal(Math.Log(400 / Math.Log(2)), QueryOrigin.Information(1_000_000, 500_000), 3);
        int[] documents = [0, 1, 10, 1000, 999_999, 1_000_000];
        var told = documents.Select(d => QueryOrigin.Information(1_000_000, d)).ToList();
        Assert.Equal(told.OrderDescending(), told);
        Assert.All(told, t => Assert.InRange(t, 0, 50));
    }

    [Fact]
    public void A_document_without_the_words_gives_no_evidence() => Assert.Equal(0, Of(3).Evidence);

    [Fact]
    public void A_whole_field_tells_all_its_words_say_but_the_choice_of_the_field() =>
        Assert.Equal((3 * Information) - 1, Run(3, 3, 0, 1, 2).Evidence, 3);

    [Fact]
    public void A_part_of_a_long_field_tells_less_than_the_whole_of_a_short_one()
    {
        int[] lengths = [3, 4, 8, 20, 400];
        var told = lengths.Select(l => Run(3, l, 0, 1, 2).Evidence).ToList();
        Assert.Equal(told.OrderDescending(), told);
        Assert.Equal(Math.Log(398), told[0] - told[^1], 2);
    }

    [Fact]
    public void Words_together_tell_more_than_apart_and_in_their_order_more_than_in_another()
    {
        var together = Chosen(4, 10, 0, 1, 2, 3);
        var another = Chosen(4, 10, 3, 1, 0, 2);
        Assert.Equal("words of the headline in their order", together.Likeliest);
        Assert.True(together.Evidence > another.Evidence + 1);
        Assert.True(Run(4, 10, 0, 1, 2, 3).Evidence > Run(4, 10, 3, 1, 0, 2).Evidence + 10);
    }

    [Fact]
    public void One_word_of_many_explains_nothing() => Assert.InRange(Run(6, 12, 2).Evidence, 0, 0.01);

    [Fact]
    public void More_words_of_the_query_never_tell_less()
    {
        var told = Enumerable.Range(0, 7).Select(n => Run(6, 12, [.. Enumerable.Range(0, n)]).Evidence).ToList();
        Assert.Equal(told.Order(), told);
    }

    private static QueryOrigin Run(int words, int length, params int[] found)
    {
        var origin = Of(words);
        origin.ConsiderRun(Places(found), length, "a run");
        return origin;
    }

    private static QueryOrigin Chosen(int words, int length, params int[] found)
    {
        var origin = Of(words);
        origin.ConsiderChoice(Places(found), length);
        return origin;
    }

    private static QueryOrigin Of(int words)
    {
        var origin = new QueryOrigin([.. Enumerable.Range(0, words).Select(w => new[] { w })], [.. Enumerable.Range(0, words).Select(w => w > 0)], Enumerable.Repeat(Information, words));
        origin.Begin();
        return origin;
    }

    private static (int At, int Slot)[] Places(int[] found) => [.. found.Select((slot, at) => (at, slot))];
}
