using System.Text;

namespace CommsPortal.Search.Tests;

public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("chuyển đổi số")]
    [InlineData("chuyen doi so")]
    [InlineData("CHUYỂN ĐỔI SỐ")]
    [InlineData("chuyeenr ddooir soos")]
    [InlineData("chuye6n3 d9o6i3 so61")]
    [InlineData("chuyendoiso")]
    [InlineData("chuyển đổii số")]
    [InlineData("chuyem doi so")]
    [InlineData("\"chuyển đổi số\"")]
    [InlineData("headline:chuyển đổi số")]
    public void An_article_is_found_however_its_words_are_typed(string query)
    {
        using var index = TemporaryIndex.With(
            ("1", "Đẩy mạnh chuyển đổi số ở Cần Giờ", "Người dân nộp hồ sơ trực tuyến."),
            ("2", "Giá lúa tăng", "Nông dân phấn khởi."));
        Assert.Equal("1", index.Find(query)[0]);
        Assert.Equal("1", index.Find(query.Normalize(NormalizationForm.FormD))[0]);
    }

    [Fact]
    public void A_repaired_query_says_what_was_searched_instead()
    {
        using var index = TemporaryIndex.With(("1", "Đẩy mạnh chuyển đổi số", ""));
        Assert.Equal("chuyển đổi số", index.Index.Search(new SearchRequest { Query = "chuyeenr ddooir soos" }).SearchedInstead);
        Assert.Equal("chuyen doi so", index.Index.Search(new SearchRequest { Query = "chuyendoiso" }).SearchedInstead);
        Assert.Null(index.Index.Search(new SearchRequest { Query = "chuyển đổi số" }).SearchedInstead);
        Assert.Null(index.Index.Search(new SearchRequest { Query = "chuyendoiso", Repair = false }).SearchedInstead);
    }

    [Fact]
    public void A_word_with_diacritics_prefers_itself_over_other_tones_and_marks()
    {
        using var index = TemporaryIndex.With(("1", "bó", ""), ("2", "bo", ""), ("3", "bò", ""), ("4", "bơ", ""), ("5", "ba", ""));
        Assert.Equal("3", index.Find("bò")[0]);
        Assert.Equal(["1", "2", "3", "4"], index.Find("bò").Order());
        Assert.Equal(["1", "2", "3", "4"], index.Find("bo").Order());
    }

    [Fact]
    public void The_headline_outweighs_the_body_and_words_together_outweigh_words_apart()
    {
        using var index = TemporaryIndex.With(
            ("body", "Tin trong ngày", "Hội nghị bàn về đô thị thông minh."),
            ("apart", "Đô trưởng nói về thị trường thông suốt, minh bạch", ""),
            ("together", "Xây dựng đô thị thông minh", ""));
        // Syllables scattered over a headline are other words ("đô trưởng", "thị trường"); the phrase in a body is what was asked for.
        Assert.Equal(["together", "body", "apart"], index.Find("đô thị thông minh"));
    }

    [Fact]
    public void Phrases_exclusions_fields_and_OR_restrict()
    {
        using var index = TemporaryIndex.With(
            ("1", "Kinh tế số tăng trưởng", "Báo cáo của thành phố."),
            ("2", "Kinh phí và tế bào số một", "Kinh tế."),
            ("3", "Văn hóa đọc", "Kinh tế số được nhắc tới."));
        Assert.Equal(["1", "3"], index.Find("\"kinh tế số\"").Order());
        Assert.Equal(["3"], index.Find("\"kinh tế số\" -\"tăng trưởng\""));
        Assert.Equal(["1", "2"], index.Find("headline:kinh headline:tế").Order());
        Assert.Equal(["1", "3"], index.Find("\"tăng trưởng\" OR \"văn hóa\"").Order());
        Assert.Equal(["2", "3"], index.Find("-\"tăng trưởng\"").Order());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("OR OR OR")]
    [InlineData("headline:")]
    [InlineData("-\"chưa đóng")]
    [InlineData("((( && ||| ~!^:*?\\")]
    [InlineData("a OR")]
    [InlineData("\uD800\uDC00\uD800")]
    public void No_text_is_a_syntax_error(string query)
    {
        using var index = TemporaryIndex.With(("1", "Một", "hai"));
        Assert.NotNull(index.Index.Search(new SearchRequest { Query = query }));
        Assert.NotNull(index.Index.Suggest(new SuggestRequest(query)));
    }

    [Fact]
    public void Fewer_words_are_enough_only_when_few_documents_have_all()
    {
        using var index = TemporaryIndex.With(("1", "một hai ba bốn", ""), ("2", "một hai ba", ""), ("3", "một", ""));
        var result = index.Index.Search(new SearchRequest { Query = "một hai ba bốn" });
        Assert.Equal(["1", "2"], result.Hits.Select(h => h.Id));
        Assert.True(result.Interpretation.Relaxed);
    }

    [Fact]
    public void Highlights_are_exact_and_safe()
    {
        using var index = TemporaryIndex.With(("1", "Hoà <b>bình</b> & chuyển đổi", "Đoạn một.\nCâu có <script>chuyển đổi</script> số."));
        var hit = index.Index.Search(new SearchRequest { Query = "chuyển đổi hòa" }).Hits.Single();
        Assert.Equal("<mark>Hoà</mark> &lt;b&gt;bình&lt;/b&gt; &amp; <mark>chuyển đổi</mark>", hit.Headline.ToHtml());
        Assert.Contains("&lt;script&gt;<mark>chuyển đổi</mark>&lt;/script&gt;", hit.Snippet.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoà bình, HÒA BÌNH; hòa  bình (Kỹ thuật – kĩ thuật)… \"Đà Nẵng\".")]
    [InlineData("  đầu và cuối \n\n  ")]
    [InlineData("17-CT/TU ngày 4/8/2022: iPhone 25% GRDP, TP.HCM; ’thế’ và №5 ½ ﬁ")]
    [InlineData("CHUYỂN Đổi sỐ résumé Straße İstanbul 日本語 😀 quỳ quý quí mỳ mì")]
    public void A_short_body_is_shown_as_it_was_put(string body)
    {
        foreach (var text in (string[])[body, body.Normalize(NormalizationForm.FormD), body.ToUpperInvariant()])
        {
            using var index = TemporaryIndex.With(("1", "tin", text), ("2", "khác", ""));
            Assert.Equal(text, index.Index.Search(new SearchRequest { Query = "tin" }).Hits[0].Snippet.Text);
        }
    }

    [Fact]
    public void Facets_filters_and_dates_agree()
    {
        using var temporary = new TemporaryIndex();
        for (var i = 0; i < 60; i++)
            temporary.Index.Put(new SearchDocument
            {
                Id = $"d{i}",
                Headline = $"Tin số {i}",
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["type"] = [i % 3 == 0 ? "news" : "case"], ["sector"] = i % 2 == 0 ? ["y-te", "giao-duc"] : ["y-te"] },
                Date = new DateTimeOffset(2020 + (i % 4), 1, 1, 0, 0, 0, TimeSpan.FromHours(7)).AddDays(i),
            });
        temporary.Index.Commit(7);
        var index = temporary.Reopen();
        Assert.Equal(7, index.Cursor);
        var all = index.Search(new SearchRequest { Query = "tin", FacetNames = ["type", "sector", "year", "none"] });
        Assert.Equal(60, all.Total);
        Assert.Equal([new FacetCount("case", 40), new FacetCount("news", 20)], all.Facets[0].Values);
        Assert.Equal([new FacetCount("y-te", 60), new FacetCount("giao-duc", 30)], all.Facets[1].Values);
        Assert.Equal(4, all.Facets[2].Values.Count);
        Assert.Empty(all.Facets[3].Values);
        Assert.Equal(10, index.Search(new SearchRequest { Query = "tin", Filters = Filter(("type", ["news"]), ("sector", ["giao-duc"])) }).Total);
        Assert.Equal(15, index.Search(new SearchRequest { Filters = Filter(("year", ["2021"])) }).Total);
        Assert.Equal(15, index.Search(new SearchRequest { Query = "tin", From = Date(2021), To = Date(2022) }).Total);
        var bounded = index.Search(new SearchRequest { Query = "tin", CountBound = 20, FacetNames = ["type"] });
        Assert.Equal((20, true), (bounded.Total, bounded.TotalIsLowerBound));
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public void Pages_follow_each_other_without_gaps_or_repeats(SearchSort sort)
    {
        using var temporary = new TemporaryIndex();
        for (var i = 0; i < 450; i++)
        {
            temporary.Index.Put(new SearchDocument { Id = $"d{i}", Headline = "tin " + string.Join(' ', Enumerable.Repeat("dài", i % 7)), Date = DateTimeOffset.UnixEpoch.AddDays(i % 50) });
            if (i % 100 == 99)
                temporary.Index.Commit(i);
        }
        temporary.Index.Refresh();
        var seen = new List<SearchHit>();
        string? after = null;
        do
        {
            var page = temporary.Index.Search(new SearchRequest { Query = "tin", Sort = sort, Limit = 37, After = after, Highlight = false });
            seen.AddRange(page.Hits);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(450, seen.Select(h => h.Id).Distinct().Count());
        Assert.Equal(450, seen.Count);
        if (sort != SearchSort.Relevance)
            Assert.Equal(seen.Select(h => h.Date), sort == SearchSort.Newest ? seen.Select(h => h.Date).OrderDescending() : seen.Select(h => h.Date).Order());
    }

    [Fact]
    public void Pages_follow_each_other_while_freshness_fades()
    {
        var clock = new Clock();
        using var temporary = new TemporaryIndex(new SearchIndexOptions { FreshnessWeight = 0.5, TimeProvider = clock });
        for (var i = 0; i < 100; i++)
            temporary.Index.Put(new SearchDocument { Id = $"d{i}", Headline = "tin", Date = clock.GetUtcNow().AddDays(-i) });
        temporary.Index.Refresh();
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = temporary.Index.Search(new SearchRequest { Query = "tin", Limit = 7, After = after, Highlight = false });
            seen.AddRange(page.Hits.Select(h => h.Id));
            after = page.Next;
            clock.Hours += 1;
        }
        while (after is not null);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"d{i}"), seen);
    }

    [Fact]
    public void A_filtered_list_need_not_relax()
    {
        using var index = TemporaryIndex.With(("1", "tin dài", ""), ("2", "tin ngắn", ""));
        var request = new SearchRequest { Query = "tin dài" };
        Assert.Equal(2, index.Index.Search(request).Hits.Count);
        Assert.Equal(["1"], index.Index.Search(request with { Relax = false }).Hits.Select(h => h.Id));
        Assert.Empty(index.Index.Search(request with { Query = "tin khac", Relax = false }).Hits);
    }

    [Fact]
    public void A_cursor_of_something_else_is_refused()
    {
        using var index = TemporaryIndex.With(("1", "tin", ""));
        foreach (var cursor in (string[])["", "x", "%%%", "AAAAAAAAAAAAAAAAAAAA"])
            Assert.Throws<ArgumentException>(() => index.Index.Search(new SearchRequest { Query = "tin", After = cursor }));
        Assert.Throws<ArgumentException>(() => index.Index.Search(new SearchRequest { Limit = 0 }));
    }

    [Fact]
    public void A_document_put_again_replaces_itself_and_a_deleted_one_is_gone()
    {
        using var index = TemporaryIndex.With(("1", "cũ", ""), ("2", "khác", ""));
        index.Index.Put(new SearchDocument { Id = "1", Headline = "mới" });
        index.Index.Put(new SearchDocument { Id = "1", Headline = "mới nhất" });
        index.Index.Delete("2");
        index.Index.Delete("3");
        index.Index.Refresh();
        Assert.Empty(index.Find("cũ"));
        Assert.Empty(index.Find("khác"));
        Assert.Equal(["1"], index.Find("mới nhất"));
        Assert.Equal(1, index.Index.Count);
        index.Index.Commit(2);
        Assert.Equal(1, index.Reopen().Count);
        Assert.Equal(["1"], index.Find("mới nhất"));
    }

    [Fact]
    public async Task What_is_put_is_soon_seen_without_a_refresh()
    {
        using var index = TemporaryIndex.With(("1", "một", ""));
        index.Index.Put(new SearchDocument { Id = "2", Headline = "vừa đăng" });
        var begun = TimeProvider.System.GetTimestamp();
        while (index.Find("vừa đăng").Length == 0 && TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromMinutes(5))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(["2"], index.Find("vừa đăng"));
    }

    [Fact]
    public void Freshness_lifts_the_newer_of_equals()
    {
        using var temporary = new TemporaryIndex(new SearchIndexOptions { FreshnessWeight = 0.15 });
        temporary.Index.Put(new SearchDocument { Id = "old", Headline = "bản tin", Date = DateTimeOffset.UnixEpoch });
        temporary.Index.Put(new SearchDocument { Id = "new", Headline = "bản tin", Date = TimeProvider.System.GetUtcNow() });
        temporary.Index.Refresh();
        Assert.Equal(["new", "old"], temporary.Find("bản tin"));
    }

    [Fact]
    public void A_search_asked_again_gives_the_same_scores_until_the_hour_ends()
    {
        var time = new SetTime { Now = new DateTimeOffset(2026, 11, 21, 8, 5, 0, TimeSpan.Zero) };
        using var temporary = new TemporaryIndex(new SearchIndexOptions { FreshnessWeight = 0.15, TimeProvider = time });
        temporary.Index.Put(new SearchDocument { Id = "1", Headline = "bản tin", Date = time.Now.AddDays(-3) });
        temporary.Index.Refresh();
        var first = Score();
        time.Now = time.Now.AddMinutes(54);
        Assert.Equal(first, Score());
        time.Now = time.Now.AddMinutes(10);
        Assert.InRange(Score(), first * 0.99, Math.BitDecrement(first));

        double Score() => temporary.Index.Search(new SearchRequest { Query = "bản tin" }).Hits.Single().Score;
    }

    [Fact]
    public void More_like_this_finds_the_same_matter()
    {
        using var index = TemporaryIndex.With(
            ("1", "Thành phố Thủ Đức khai trương trung tâm điều hành đô thị thông minh", "Trung tâm điều hành kết nối camera giao thông."),
            ("2", "Trung tâm điều hành đô thị thông minh giúp giảm kẹt xe", "Camera giao thông tự động."),
            ("3", "Nông dân Cần Giờ nuôi tôm công nghệ cao", "Tôm khỏe nhờ cảm biến."),
            ("4", "Nuôi tôm công nghệ cao ở Cần Giờ thắng lớn", "Cảm biến đo độ mặn."));
        Assert.Equal("2", index.Index.MoreLikeThis("1", 2)[0].Id);
        Assert.Equal("4", index.Index.MoreLikeThis("3", 2)[0].Id);
        Assert.Empty(index.Index.MoreLikeThis("9", 2));
    }

    [Theory]
    [InlineData("chuyen d")]
    [InlineData("chuyển đ")]
    [InlineData("Chuyển đổi")]
    [InlineData("đổi s")]
    public void Suggestions_complete_what_is_typed(string typed)
    {
        using var temporary = new TemporaryIndex();
        temporary.Index.Put(new SearchDocument { Id = "1", Headline = "Chuyển đổi số ở phường", Tags = ["chuyển đổi số"] });
        temporary.Index.Put(new SearchDocument { Id = "2", Headline = "Giá lúa" });
        temporary.Index.SetPhrases(SuggestionKind.Name, ["Chuyện đổi số mỗi tuần", "Gương sáng"]);
        temporary.Index.Refresh();
        var suggestions = temporary.Index.Suggest(new SuggestRequest(typed));
        Assert.Equal([SuggestionKind.Name, SuggestionKind.Tag, SuggestionKind.Headline], suggestions.Select(s => s.Kind).Order().Reverse().OrderBy(k => k == SuggestionKind.Headline ? 2 : k == SuggestionKind.Tag ? 1 : 0));
        Assert.Equal("1", suggestions.Single(s => s.Kind == SuggestionKind.Headline).DocumentId);
        Assert.All(suggestions, s => Assert.NotEmpty(s.Text.Spans));
    }

    [Fact]
    public void Suggestions_prefer_the_latest_headlines_among_thousands_of_words_that_begin_alike()
    {
        using var temporary = new TemporaryIndex();
        const int count = 6000;
        for (var i = 0; i < count; i++)
            temporary.Index.Put(new SearchDocument { Id = $"{i}", Headline = $"Tin nhanh h{i}", Date = DateTimeOffset.UnixEpoch.AddHours(i) });
        temporary.Index.Commit(1);
        for (var time = 0; time < 2; time++)
            Assert.Equal($"Tin nhanh h{count - 1}", temporary.Index.Suggest(new SuggestRequest("tin")).First(s => s.Kind == SuggestionKind.Headline).Text.Text);
        Assert.Equal(["Tin nhanh h0"], temporary.Index.Suggest(new SuggestRequest("nhanh h0")).Select(s => s.Text.Text));
        Assert.All(temporary.Index.Suggest(new SuggestRequest("nhanh h")), s => Assert.StartsWith("Tin nhanh h", s.Text.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_explanation_adds_up_to_the_score()
    {
        using var index = TemporaryIndex.With(("1", "Kinh tế số của thành phố", "Kinh tế số tăng."), ("2", "Kinh tế", "số"), ("3", "Tế bào", "kinh số"));
        var request = new SearchRequest { Query = "kinh tế số" };
        foreach (var hit in index.Index.Search(request).Hits)
        {
            var explanation = index.Index.Explain(request, hit.Id)!;
            Assert.Equal(hit.Score, explanation.Value, 4);
            Assert.NotEmpty(explanation.Details);
        }
        Assert.Null(index.Index.Explain(request, "none"));
    }

    private static Dictionary<string, IReadOnlyList<string>> Filter(params (string Name, string[] Values)[] filters) =>
        filters.ToDictionary(f => f.Name, f => (IReadOnlyList<string>)f.Values);

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static DateTimeOffset Date(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void A_filtered_search_for_words_that_nearly_all_documents_have_stays_within_the_segment()
    {
        string[] syllables = ["chuyển", "chuyện", "chuyến", "đổi", "đồi", "đôi", "số", "sổ", "so"];
        // With synonyms a word's scores cannot be summed over a range, so that every place of the range counts.
        using var temporary = new TemporaryIndex(new SearchIndexOptions { SynonymFiles = [Path.Combine(AppContext.BaseDirectory, "abbreviations.txt")] });
        var index = temporary.Index;
        for (var i = 0; i < 62; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 60).Select(j => syllables[(i + (j * 7)) % syllables.Length]));
            index.Put(new SearchDocument
            {
                Id = $"{i}",
                Headline = text[..30],
                Body = text,
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["locale"] = [i % 20 == 0 ? "en" : "vi"] },
            });
        }

        index.Commit(1);
        foreach (var locale in new[] { "vi", "en" })
        {
            var found = index.Search(new SearchRequest { Query = "chuyen doi so", Limit = 100, Filters = new Dictionary<string, IReadOnlyList<string>> { ["locale"] = [locale] } });
            Assert.Equal(locale == "vi" ? 58 : 4, found.Hits.Count);
        }
    }

    private sealed class Clock : TimeProvider
    {
        internal int Hours { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero).AddHours(Hours);
    }
}
