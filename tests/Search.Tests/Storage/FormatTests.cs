namespace CommsPortal.Search.Tests.Storage;

public sealed class FormatTests
{
    /// <summary>An index that an earlier build wrote. A change that cannot read it needs a new format version and a fixture of its own.</summary>
    [Fact]
    public void An_index_of_format_1_stays_readable()
    {
        var copy = Directory.CreateTempSubdirectory("search-format-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "format-1")))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        using (var index = SearchIndex.Open(copy))
        {
            Assert.Equal((42, 149), (index.Cursor, index.Count));
            var result = index.Search(new SearchRequest { Query = "\"chuyển đổi số\" 77", FacetNames = ["type"] });
            Assert.Equal("d77", result.Hits[0].Id);
            Assert.Equal("Nội dung về <mark>chuyển đổi số</mark>, bài <mark>77</mark>.", result.Hits[0].Snippet.ToHtml());
            Assert.Equal([new FacetCount("page", 75), new FacetCount("news", 74)], result.Facets[0].Values);
            Assert.DoesNotContain(index.Search(new SearchRequest { Query = "\"bài 5\"", Repair = false }).Hits, h => h.Id == "d5");
        }
        Directory.Delete(copy, recursive: true);
    }
}
