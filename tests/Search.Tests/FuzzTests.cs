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
            if (i % 5 == 0)
                AssertExplained(temporary.Index, query);
            if (i < 400)
                Assert.DoesNotContain(temporary.Index.MoreLikeThis($"d{i}", 5), h => h.Id == $"d{i}");
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

    [Theory]
    [InlineData("1 MB without a space")]
    [InlineData("10,000 words")]
    [InlineData("10,000 words of the collection")]
    [InlineData("10,000 alternatives")]
    [InlineData("10,000 exclusions")]
    [InlineData("1 MB of quotes")]
    [InlineData("1 MB of marks")]
    [InlineData("1 MB of joiners")]
    [InlineData("1 MB of half surrogate pairs")]
    public void Huge_queries_are_taken_everywhere(string what)
    {
        var query = what switch
        {
            "1 MB without a space" => new string('ế', 1_000_000),
            "10,000 words" => string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"từ{i}")),
            "10,000 words of the collection" => string.Join(' ', Enumerable.Repeat("chuyển đổi số của 17-CT/TU", 2000)),
            "10,000 alternatives" => string.Join(" OR ", Enumerable.Repeat("\"chuyển đổi\"", 10_000)),
            "10,000 exclusions" => "số " + string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"-từ{i}")),
            "1 MB of quotes" => new string('"', 1_000_000),
            "1 MB of joiners" => "a" + new string('\u200D', 1_000_000),
            "1 MB of marks" => "a" + new string('\u0301', 1_000_000),
            _ => new string('\uD800', 1_000_000),
        };
        using var temporary = new TemporaryIndex();
        for (var i = 0; i < 50; i++)
            temporary.Index.Put(new SearchDocument
            {
                Id = $"d{i}",
                Headline = i == 6 ? query : $"chuyển đổi số {i}",
                Lead = "của 17-CT/TU",
                Body = i == 7 ? query : "thân bài",
                Tags = [i == 9 ? query : "số"],
                Names = [i == 8 ? query : "tên"],
            });
        temporary.Index.Commit(1);
        foreach (var sort in Enum.GetValues<SearchSort>())
            foreach (var hit in temporary.Index.Search(new SearchRequest { Query = query, Sort = sort }).Hits)
                AssertSpans(hit.Snippet);
        Assert.All(temporary.Index.Suggest(new SuggestRequest(query)), s => AssertSpans(s.Text));
        AssertExplained(temporary.Index, query);
        Assert.DoesNotContain(temporary.Index.MoreLikeThis("d7", 50), h => h.Id == "d7");
        Assert.Equal(50, temporary.Reopen().Count);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_in_facets_and_tags_are_one_value()
    {
        using var temporary = new TemporaryIndex();
        foreach (var value in (ReadOnlySpan<string>)["\uD800", "\uD801", "\uFFFD", "\uDC00x"])
            temporary.Index.Put(new SearchDocument
            {
                Id = $"d{(int)value[0]}",
                Headline = "tin",
                Tags = [value],
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["type"] = [value] },
            });
        temporary.Index.Commit(1);
        var request = new SearchRequest { Query = "tin", FacetNames = ["type"] };
        Assert.Equal([new FacetCount("\uFFFD", 3), new FacetCount("\uFFFDx", 1)], temporary.Index.Search(request).Facets[0].Values);
        Assert.Equal(3, temporary.Index.Search(request with { Filters = new Dictionary<string, IReadOnlyList<string>> { ["type"] = ["\uDBFF"] } }).Total);
    }

    [Fact]
    public void A_long_word_is_found_in_either_normal_form()
    {
        var word = string.Concat(Enumerable.Repeat("ế", 50));
        using var index = TemporaryIndex.With(("1", word.Normalize(NormalizationForm.FormD), ""), ("2", word.Normalize(NormalizationForm.FormC), ""), ("3", word[..30], ""));
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
            Assert.Equal(2, index.Index.Search(new SearchRequest { Query = word.Normalize(form), Relax = false, Repair = false }).Total);
    }

    private static void AssertExplained(SearchIndex index, string query)
    {
        var request = new SearchRequest { Query = query, Limit = 3 };
        foreach (var hit in index.Search(request).Hits)
            Assert.NotNull(index.Explain(request, hit.Id));
        Assert.Null(index.Explain(request, "no such document"));
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
