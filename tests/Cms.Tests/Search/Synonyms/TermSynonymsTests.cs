using CommsPortal.Cms.Search.Synonyms;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Tests.Search.Synonyms;

public sealed class TermSynonymsTests
{
    private static readonly Abbreviations Known = new(SynonymTable.Parse(
        """
        TT&TT = TTTT [0.8] = thông tin và truyền thông
        KH&CN = KHCN = khoa học và công nghệ
        UBND = ủy ban nhân dân
        TP.HCM = TPHCM = Thành phố Hồ Chí Minh
        TU = thành ủy [0.6]
        """));

    [Fact]
    public void A_renamed_unit_and_its_successor_find_each_other_also_by_their_abbreviations()
    {
        var synonyms = Of([Organisation("a", "Sở Thông tin và Truyền thông"), Organisation("b", "Sở Khoa học và Công nghệ")], ("a", "b"));

        foreach (var (from, to) in new[] { ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"), ("Sở TT&TT", "Sở Khoa học và Công nghệ"), ("Sở TT&TT", "Sở KH&CN"), ("Sở KH&CN", "Sở TT&TT") })
            Assert.Equal(TermSynonyms.Whole, synonyms[(from, to)]);
        Assert.Equal(1, synonyms[("Sở TT&TT", "Sở Thông tin và Truyền thông")]);
    }

    [Fact]
    public void The_parts_of_a_divided_unit_weigh_less_and_do_not_find_one_another()
    {
        var synonyms = Of([Locality("q", "Quận 3"), Locality("x", "Phường Xuân Hòa"), Locality("b", "Phường Bàn Cờ")], ("q", "x"), ("q", "b"));

        Assert.Equal(TermSynonyms.Part, synonyms[("Quận 3", "Phường Xuân Hòa")]);
        Assert.Equal(TermSynonyms.Part, synonyms[("Q3", "Phường Bàn Cờ")]);
        Assert.Equal(TermSynonyms.Part, synonyms[("P Bàn Cờ", "Quận 3")]);
        Assert.Equal(1, synonyms[("Phường Bàn Cờ", "P Bàn Cờ")]);
        Assert.DoesNotContain(("Phường Bàn Cờ", "Phường Xuân Hòa"), synonyms.Keys);
    }

    [Fact]
    public void Several_reorganisations_are_followed_and_the_weight_falls_with_each()
    {
        var synonyms = Of(
            [Organisation("a", "Sở Giao thông vận tải"), Organisation("b", "Sở Giao thông công chánh"), Organisation("c", "Sở Xây dựng")], ("a", "b"), ("b", "c"));

        Assert.Equal(TermSynonyms.Whole * TermSynonyms.Whole, synonyms[("Sở Giao thông vận tải", "Sở Xây dựng")], 6);
        Assert.Equal(TermSynonyms.Whole, synonyms[("Sở Xây dựng", "Sở Giao thông công chánh")]);
    }

    [Fact]
    public void A_remark_that_tells_namesakes_apart_is_no_part_of_the_name()
    {
        var synonyms = Of([Organisation("a", "Sở Nội vụ (trước tháng 3-2025)"), Organisation("b", "Sở Nội vụ")], ("a", "b"));

        Assert.Empty(synonyms);
    }

    [Fact]
    public void Names_that_lead_in_a_circle_come_to_an_end()
    {
        var synonyms = Of([Organisation("a", "Sở A"), Organisation("b", "Sở B")], ("a", "b"), ("b", "a"));

        Assert.Equal(2, synonyms.Count);
    }

    [Theory]
    [InlineData("Ủy ban nhân dân Thành phố Hồ Chí Minh", "UBND TP.HCM")]
    [InlineData("Sở Thông tin - và Truyền thông", "Sở TT&TT")]
    [InlineData("Ban Tuyên giáo Thành ủy", null)]
    public void Names_are_abbreviated_by_what_the_files_say_without_doubt(string name, string? abbreviated) =>
        Assert.Equal(abbreviated, Known.Shorten(name));

    [Fact]
    public void English_names_follow_their_units()
    {
        var old = new Term { Kind = TaxonomyKind.Organisations, Slug = "a", Name = "Sở A", NameEn = "Department A" };
        var young = new Term { Kind = TaxonomyKind.Organisations, Slug = "b", Name = "Sở B", NameEn = "Department B" };

        Assert.Contains(("Department A", "Department B"), Of([old, young], ("a", "b")).Keys);
    }

    private static Dictionary<(string From, string To), double> Of(Term[] terms, params (string Before, string After)[] successions)
    {
        var kind = terms[0].Kind;
        var relations = successions.Select(s => new TermSuccession { Kind = kind, Predecessor = s.Before, Successor = s.After }).ToList();
        return TermSynonyms.Of(terms, relations, Known).Synonyms.ToDictionary(s => (s.From, s.To), s => s.Weight);
    }

    private static Term Organisation(string slug, string name) => new() { Kind = TaxonomyKind.Organisations, Slug = slug, Name = name };

    private static Term Locality(string slug, string name) => new() { Kind = TaxonomyKind.Localities, Slug = slug, Name = name };
}
