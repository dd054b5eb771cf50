using CommsPortal.Cms.Comparison;

namespace CommsPortal.Cms.Tests.Comparison;

public sealed class WordDiffTests
{
    [Fact]
    public void A_changed_word_is_shown_between_what_stayed()
    {
        var changes = WordDiff.Compare("Kinh tế số chiếm 25% GRDP", "Kinh tế số chiếm 26% GRDP");
        Assert.Equal(
            [(WordChangeKind.Same, "Kinh tế số chiếm "), (WordChangeKind.Removed, "25% "), (WordChangeKind.Added, "26% "), (WordChangeKind.Same, "GRDP")],
            changes.Select(c => (c.Kind, c.Text)));
    }

    [Fact]
    public void Of_random_texts_both_can_be_read_from_the_difference_and_it_is_as_short_as_can_be()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var (before, after) = (RandomWords(random), RandomWords(random));
            var changes = WordDiff.Compare(string.Concat(before), string.Concat(after));
            Assert.Equal(string.Concat(before), Read(changes, WordChangeKind.Removed));
            Assert.Equal(string.Concat(after), Read(changes, WordChangeKind.Added));
            var same = changes.Where(c => c.Kind == WordChangeKind.Same).Sum(c => c.Text.Count(ch => ch == ' '));
            Assert.Equal(LongestCommon(before, after), same);
        }
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_are_shown_whole_without_taking_long()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000));
        var after = string.Join(' ', Enumerable.Range(30_000, 20_000));
        Assert.Equal([WordChangeKind.Removed, WordChangeKind.Added], WordDiff.Compare(before, after).Select(c => c.Kind));
    }

    private static string Read(IEnumerable<WordChange> changes, WordChangeKind kind) =>
        string.Concat(changes.Where(c => c.Kind == WordChangeKind.Same || c.Kind == kind).Select(c => c.Text));

    private static List<string> RandomWords(Random random) =>
        Enumerable.Range(0, random.Next(0, 14)).Select(_ => "abc"[random.Next(3)] + " ").ToList();

    // The oracle: longest common subsequence by the textbook's table.
    private static int LongestCommon(List<string> a, List<string> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
        {
            for (var j = 1; j <= b.Count; j++)
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        }

        return table[a.Count, b.Count];
    }
}
