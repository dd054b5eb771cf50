namespace CommsPortal.Search.Tests.Storage;

public sealed class FixtureWriter
{
    /// <summary>Writes the fixture of <see cref="FormatTests"/> where SEARCH_WRITE_FIXTURE says; otherwise proves that it could.</summary>
    [Fact]
    public void The_fixture_of_the_current_format_can_be_written()
    {
        var directory = Environment.GetEnvironmentVariable("SEARCH_WRITE_FIXTURE") ?? Directory.CreateTempSubdirectory("search-fixture-").FullName;
        using (var index = SearchIndex.Open(directory))
        {
            for (var i = 0; i < 150; i++)
                index.Put(new SearchDocument
                {
                    Id = $"d{i}",
                    Headline = $"Bản tin {i}",
                    Lead = "Mở đầu",
                    Body = $"Nội dung về chuyển đổi số, bài {i}.",
                    Tags = ["chuyển đổi số"],
                    Facets = new Dictionary<string, IReadOnlyList<string>> { ["type"] = [i % 2 == 0 ? "page" : "news"] },
                    Date = DateTimeOffset.UnixEpoch.AddDays(i),
                });
            index.Commit(41);
            index.Delete("d5");
            index.Commit(42);
        }
        Assert.True(File.Exists(Path.Combine(directory, "manifest")));
        if (Environment.GetEnvironmentVariable("SEARCH_WRITE_FIXTURE") is null)
            Directory.Delete(directory, recursive: true);
    }
}
