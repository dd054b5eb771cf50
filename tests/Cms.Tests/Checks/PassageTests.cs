using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class PassageTests
{
    private const string Text = "## Một\nđoạn thứ nhất\ntiếp dòng hai\n\n- mục a\n- mục b\n  tiếp b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n1. một\n2) hai\n> trích";

    [Fact]
    public void Paragraphs_headings_items_and_rows_are_passages() => Assert.Equal(
        ["## Một\nđoạn thứ nhất\ntiếp dòng hai", "- mục a", "- mục b\n  tiếp b", "| x | y |", "|---|---|", "| 1 | 2 |", "1. một", "2) hai", "> trích"],
        Passages.Split(Text).Select(p => p.Passage));

    [Fact]
    public void Every_place_of_a_text_lies_in_the_passage_around_it()
    {
        for (var at = 0; at < Text.Length; at++)
        {
            var (start, passage) = Passages.Split(Text).Last(p => p.Start <= at);
            Assert.Equal(passage, Passages.Around(Text, at));
            Assert.StartsWith(passage[..1], Text[start..].TrimStart(), StringComparison.Ordinal);
        }

        Assert.Equal("", Passages.Around("", 0));
        Assert.Equal("a", Passages.Around("\n\na", 0));
    }

    [Fact]
    public void A_change_of_one_passage_leaves_the_hashes_of_the_others()
    {
        var before = Passages.HashesOf(Examined.Types.Get("news"), new News { Headline = "Tin", Body = "Một.\n\nHai.\n\nBa." });
        var after = Passages.HashesOf(Examined.Types.Get("news"), new News { Headline = "Tin", Body = "Một.\n\nHai, sửa.\n\nBa." });
        Assert.Contains(Passages.Hash("body", "Một."), after);
        Assert.Contains(Passages.Hash("body", "Ba."), after);
        Assert.Contains(Passages.Hash("body", "Hai."), before);
        Assert.DoesNotContain(Passages.Hash("body", "Hai."), after);
        Assert.DoesNotContain(Passages.Hash("lead", "Một."), after);
    }
}
