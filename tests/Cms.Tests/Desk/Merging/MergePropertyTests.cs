using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.Merging;
using CommsPortal.Cms.Tests.Desk.Editor;

namespace CommsPortal.Cms.Tests.Desk.Merging;

/// <summary>What holds for whatever two people write.</summary>
public sealed class MergePropertyTests
{
    private const int Texts = 400;
    private static readonly ContentTypeDescriptor Type = new ContentTypeRegistry().Get("news");

    [Fact]
    public void Merging_with_an_unchanged_side_gives_the_other()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var (origin, changed) = (new RandomMarkdown(seed).Next(), new RandomMarkdown(seed + Texts).Next());
            foreach (var merge in new[] { Merge(origin, changed, origin), Merge(origin, origin, changed), Merge(origin, changed, changed) })
            {
                Assert.Empty(merge.Conflicts);
                Assert.Equal(changed, Resolve(merge, MergeChoice.Mine));
            }
        }
    }

    [Fact]
    public void It_does_not_matter_who_saved_first()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var (origin, mine, theirs) = Edited(seed);
            var (here, there) = (Merge(origin, mine, theirs), Merge(origin, theirs, mine));
            Assert.Equal(here.Conflicts.Select(c => (c.Key, c.Mine, c.Theirs)), there.Conflicts.Select(c => (c.Key, c.Theirs, c.Mine)));
            Assert.Equal(Resolve(here, MergeChoice.Mine), Resolve(there, MergeChoice.Theirs));
            Assert.Equal(Resolve(here, MergeChoice.Theirs), Resolve(there, MergeChoice.Mine));
        }
    }

    [Fact]
    public void No_word_of_either_side_is_lost_unless_somebody_removes_it()
    {
        var (merged, chosen) = (0, 0);
        for (var seed = 0; seed < Texts; seed++)
        {
            var (origin, mine, theirs) = Edited(seed);
            var merge = Merge(origin, mine, theirs);
            (merged, chosen) = merge.Conflicts.Count == 0 ? (merged + 1, chosen) : (merged, chosen + 1);
            var (o, m, t) = (WordsOf(origin), WordsOf(mine), WordsOf(theirs));
            var expected = m.Except(o).Concat(t.Except(o)).Concat(o.Intersect(m).Intersect(t));
            Assert.Superset(expected.ToHashSet(), WordsOf(Resolve(merge, MergeChoice.Both)));
            // And by either choice nothing of that side, nor anything that stands apart from the other's changes.
            Assert.Superset(m.Except(o).ToHashSet(), WordsOf(Resolve(merge, MergeChoice.Mine)));
            Assert.Superset(t.Except(o).ToHashSet(), WordsOf(Resolve(merge, MergeChoice.Theirs)));
        }

        Assert.True(merged > Texts / 10 && chosen > Texts / 10, $"{merged} merged by themselves, {chosen} with a choice.");
    }

    [Fact]
    public void Whatever_is_pasted_together_from_three_texts_of_any_kind_can_be_merged()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var random = new Random(seed);
            var (origin, mine, theirs) = (RandomText.Any(random, random.Next(200)), RandomText.Any(random, random.Next(200)), new RandomMarkdown(seed).Next());
            var merge = Merge(origin, mine, theirs);
            var both = Resolve(merge, MergeChoice.Both);
            Assert.Superset(WordsOf(theirs).Except(WordsOf(origin)).ToHashSet(), WordsOf(both));
        }
    }

    // Paragraphs, items and rows of words of which no two are the same; each side removes some, changes some and adds its own.
    private static (string Origin, string Mine, string Theirs) Edited(int seed)
    {
        var random = new Random(seed);
        var next = 0;
        var origin = Enumerable.Range(0, random.Next(1, 8)).Select(_ => (Form: random.Next(4), Words: Enumerable.Range(0, random.Next(4, 20)).Select(_ => $"từ{next++}").ToList())).ToList();
        return (Written(origin), Written(Side('m')), Written(Side('t')));

        List<(int Form, List<string> Words)> Side(char name)
        {
            var side = origin.Where(_ => random.Next(12) > 0).Select(b => (b.Form, Words: b.Words.ToList())).ToList();
            for (var edits = random.Next(1, 4); edits > 0 && side.Count > 0; edits--)
            {
                var words = side[random.Next(side.Count)].Words;
                var at = random.Next(words.Count);
                words.RemoveRange(at, Math.Min(random.Next(3), words.Count - at - (words.Count > 1 ? 0 : 1)));
                words.InsertRange(Math.Min(at, words.Count), Enumerable.Range(0, random.Next(3)).Select(_ => $"{name}{next++}"));
                if (words.Count == 0)
                    words.Add($"{name}{next++}");
            }

            if (random.Next(3) == 0)
                side.Insert(random.Next(side.Count + 1), (0, [$"{name}{next++}", $"{name}{next++}"]));
            return side;
        }
    }

    private static string Written(IEnumerable<(int Form, List<string> Words)> blocks) => string.Join("\n\n", blocks.Select(b => b.Form switch
    {
        1 => "- " + string.Join(' ', b.Words),
        2 => string.Join('\n', b.Words.Chunk(5).Select(c => string.Join(' ', c))),
        3 => "| cột |\n|---|\n" + string.Join('\n', b.Words.Select(w => $"| {w} |")),
        _ => string.Join(' ', b.Words),
    }));

    private static HashSet<string> WordsOf(string text) => text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static MergedContent Merge(string origin, string mine, string theirs) =>
        MergedContent.Of(Type, new News { Body = origin }, new News { Body = mine }, new News { Body = theirs });

    private static string Resolve(MergedContent merge, MergeChoice choice) => merge.Resolve(merge.Conflicts.ToDictionary(c => c.Key, _ => choice)).Body;
}
