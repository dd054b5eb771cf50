namespace CommsPortal.Search.Tests;

public sealed class SynonymTests
{
    private static readonly string Abbreviations = Path.Combine(AppContext.BaseDirectory, "abbreviations.txt");

    [Fact]
    public void The_file_of_abbreviations_reads_and_is_large_enough() =>
        Assert.True(SynonymTable.Parse(File.ReadAllText(Abbreviations)).Synonyms.Select(s => s.From).Distinct().Count() >= 160);

    [Theory]
    [InlineData("UBND quận", "1")]
    [InlineData("ủy ban nhân dân quận", "1")]
    [InlineData("ubnd quan", "1")]
    [InlineData("CĐS", "2")]
    [InlineData("TP.HCM", "2")]
    [InlineData("TPHCM", "2")]
    [InlineData("thành phố hồ chí minh", "2")]
    public void Abbreviations_find_what_they_stand_for_and_the_other_way_round(string query, string wanted)
    {
        using var temporary = new TemporaryIndex(new SearchIndexOptions { SynonymFiles = [Abbreviations] });
        temporary.Index.Put(new SearchDocument { Id = "1", Headline = query.StartsWith("ủy", StringComparison.Ordinal) ? "UBND quận họp" : "Ủy ban nhân dân quận họp" });
        temporary.Index.Put(new SearchDocument { Id = "2", Headline = query.StartsWith("thành", StringComparison.Ordinal) ? "TP.HCM chuyển đổi số" : "Thành phố Hồ Chí Minh chuyển đổi số" });
        temporary.Index.Put(new SearchDocument { Id = "3", Headline = "Dân ủy nhân ban quận minh chí hồ phố thành" });
        temporary.Index.Refresh();
        var result = temporary.Index.Search(new SearchRequest { Query = query });
        Assert.Contains(result.Hits, h => h.Id == wanted);
        Assert.NotEmpty(result.Interpretation.Synonyms);
    }

    [Fact]
    public void An_ambiguous_form_earns_its_share_of_the_score()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "HTCS = hạ tầng\nHTKT = hạ tầng [0.4]");
        using var temporary = new TemporaryIndex(new SearchIndexOptions { SynonymFiles = [file] });
        temporary.Index.Put(new SearchDocument { Id = "1", Headline = "Nâng cấp hạ tầng" });
        temporary.Index.Put(new SearchDocument { Id = "2", Headline = "Hạ giá, tầng hai" });
        temporary.Index.Refresh();
        Assert.Equal(["1"], temporary.Find("HTKT"));
        Assert.Equal(0.4, Score("HTKT") / Score("HTCS"), 3);
        File.Delete(file);

        double Score(string query) => temporary.Index.Search(new SearchRequest { Query = query }).Hits[0].Score;
    }

    [Theory]
    [InlineData("QH họp", "QH họp sáng nay", "Quốc hội họp")]
    [InlineData("TP họp", "TP họp sáng nay", "Thành phố họp")]
    [InlineData("KH họp", "KH họp sáng nay", "Kế hoạch họp")]
    public void The_form_as_typed_stands_before_what_it_may_mean(string query, string typed, string meant)
    {
        using var temporary = new TemporaryIndex(new SearchIndexOptions { SynonymFiles = [Abbreviations] });
        temporary.Index.Put(new SearchDocument { Id = "meant", Headline = meant });
        temporary.Index.Put(new SearchDocument { Id = "typed", Headline = typed });
        temporary.Index.Refresh();
        Assert.Equal(["typed", "meant"], temporary.Find(query));
    }

    [Theory]
    [InlineData("đầu tư công")]
    [InlineData("ca mắc mới")]
    [InlineData("trùng tu di tích")]
    public void Common_words_are_no_abbreviations(string query)
    {
        using var temporary = new TemporaryIndex(new SearchIndexOptions { SynonymFiles = [Abbreviations] });
        temporary.Index.Put(new SearchDocument { Id = "1", Headline = query });
        temporary.Index.Refresh();
        Assert.Empty(temporary.Index.Search(new SearchRequest { Query = query }).Interpretation.Synonyms);
    }

    [Fact]
    public void Synonyms_are_reloaded_and_a_bad_file_is_refused_with_its_line()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "# trống");
        using var temporary = new TemporaryIndex(new SearchIndexOptions { SynonymFiles = [file] });
        temporary.Index.Put(new SearchDocument { Id = "1", Headline = "Căn cước công dân" });
        temporary.Index.Refresh();
        Assert.Empty(temporary.Find("CCCD"));
        File.WriteAllText(file, "CCCD = căn cước công dân");
        temporary.Index.ReloadSynonyms();
        Assert.Equal(["1"], temporary.Find("CCCD"));
        File.WriteAllText(file, "tốt = đẹp\nCCCD");
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => temporary.Index.ReloadSynonyms()).Message, StringComparison.Ordinal);
        Assert.Equal(["1"], temporary.Find("CCCD"));
        File.Delete(file);
    }
}
