using System.Text;

namespace CommsPortal.Search.Tests;

public sealed class FuzzTests
{
    [Fact]
    public void Any_text_can_be_put_asked_and_shown()
    {
        using var temporary = new TemporaryIndex();
        var random = new Random(11);
        for (var i = 0; i < 400; i++)
            temporary.Index.Put(new SearchDocument { Id = $"d{i}", Headline = Text(random, 40), Lead = Text(random, 100), Body = Text(random, 400), Tags = [Text(random, 10)], Names = [Text(random, 10)] });
        temporary.Index.Commit(1);
        for (var i = 0; i < 1500; i++)
        {
            var query = Text(random, 60);
            foreach (var hit in temporary.Index.Search(new SearchRequest { Query = query, Limit = 5 }).Hits)
            {
                AssertSpans(hit.Headline);
                AssertSpans(hit.Snippet);
            }
            foreach (var suggestion in temporary.Index.Suggest(new SuggestRequest(query)))
                AssertSpans(suggestion.Text);
        }
        Assert.Equal(400, temporary.Reopen().Count);
    }

    [Fact]
    public void Huge_words_texts_and_queries_are_taken()
    {
        using var temporary = new TemporaryIndex();
        temporary.Index.Put(new SearchDocument { Id = "1", Headline = new string('ế', 1_000_000), Body = new string('a', 1_000_000) + " số" });
        temporary.Index.Put(new SearchDocument { Id = "2", Headline = "", Body = string.Concat(Enumerable.Repeat("chuyển đổi số ", 70_000)) });
        temporary.Index.Commit(1);
        Assert.Contains("2", temporary.Find("chuyển đổi số"));
        Assert.NotNull(temporary.Find(string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"từ{i}"))));
        Assert.NotNull(temporary.Find(new string('x', 1_000_000)));
        Assert.NotNull(temporary.Find(string.Concat(Enumerable.Repeat("\"", 5000))));
    }

    private static void AssertSpans(HighlightedText text)
    {
        var end = 0;
        foreach (var span in text.Spans)
        {
            Assert.InRange(span.Start, end, text.Text.Length);
            end = span.Start + span.Length;
            Assert.InRange(end, span.Start, text.Text.Length);
        }
        Assert.DoesNotContain("<script", text.ToHtml(), StringComparison.OrdinalIgnoreCase);
    }

    private static string Text(Random random, int length)
    {
        string[] pieces = ["chuyển", " ", "đổi", "số ", "\"", "-", "OR ", "headline:", "<script>", "\u0301", "\uD83D\uDE00", "&", "ươ", "17-CT/TU", "\0", "\n", "日", "ﬁ"];
        var text = new StringBuilder();
        for (var left = random.Next(length); left > 0; left--)
        {
            switch (random.Next(4))
            {
                case 0:
                    text.Append((char)random.Next(0x10000));
                    break;
                case 1:
                    text.Append((char)random.Next(0x1EA0, 0x1EFA));
                    break;
                default:
                    text.Append(pieces[random.Next(pieces.Length)]);
                    break;
            }
        }
        return text.ToString();
    }
}
