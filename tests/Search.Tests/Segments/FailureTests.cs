namespace CommsPortal.Search.Tests.Segments;

/// <summary>What happens when documents cannot be kept: it is said, and nothing half done stays.</summary>
public sealed class FailureTests
{
    [Fact]
    public void An_error_while_a_full_buffer_is_written_in_the_background_is_told_by_the_next_call()
    {
        var fault = new NotSupportedException("no such disk");
        using var temporary = new TemporaryIndex(Writing(_ => throw fault));
        var told = Assert.Throws<IOException>(() =>
        {
            Fill(temporary.Index);
            temporary.Index.Commit(1);
        });
        Assert.Same(fault, told.InnerException);
        Assert.Same(fault, Assert.Throws<IOException>(() => temporary.Index.Put(new SearchDocument { Id = "a" })).InnerException);
        Assert.Same(fault, Assert.Throws<IOException>(() => temporary.Index.Commit(2)).InnerException);
        Assert.Equal((0, 0), (temporary.Reopen().Cursor, temporary.Index.Count));
        Fill(temporary.Index);
        temporary.Index.Commit(3);
        Assert.Equal((3, 600), (temporary.Reopen().Cursor, temporary.Index.Count));
    }

    [Fact]
    public void While_the_disk_is_full_documents_are_found_and_a_later_commit_keeps_them()
    {
        var full = true;
        using var temporary = new TemporaryIndex(
            Writing(path => full ? throw new IOException("No space left on device") : File.Create(path)) with { BufferBytes = 64 << 20 });
        Fill(temporary.Index);
        Assert.Contains("No space left", Assert.Throws<IOException>(() => temporary.Index.Commit(1)).Message, StringComparison.Ordinal);
        Assert.Equal((0, 600), (temporary.Index.Cursor, temporary.Index.Count));
        full = false;
        temporary.Index.Commit(2);
        Assert.Equal((2, 600), (temporary.Reopen().Cursor, temporary.Index.Count));
    }

    [Fact]
    public void A_document_with_something_missing_is_refused_and_leaves_nothing_behind()
    {
        using var index = TemporaryIndex.With(("1", "tin", ""));
        var whole = new SearchDocument { Id = "2", Headline = "tin" };
        SearchDocument[] broken =
        [
            whole with { Headline = null! }, whole with { Body = null! }, whole with { Tags = [null!] }, whole with { Names = null! },
            whole with { Facets = new Dictionary<string, IReadOnlyList<string>> { ["type"] = [null!] } }, whole with { Id = "\uD800" },
        ];
        Assert.All(broken, document => Assert.Throws<ArgumentException>(() => index.Index.Put(document)));
        index.Index.Put(new SearchDocument { Id = "3", Headline = "tin", Body = "thân bài", Tags = ["thẻ"] });
        index.Index.Commit(2);
        Assert.Equal(["3"], index.Find("\"thân bài\""));
        Assert.Equal(2, index.Reopen().Count);
    }

    private static SearchIndexOptions Writing(Func<string, Stream> create) =>
        new() { BufferBytes = 1 << 20, RefreshInterval = TimeSpan.FromMinutes(1), CreateFile = create };

    private static void Fill(SearchIndex index)
    {
        for (var n = 0; n < 600; n++)
            index.Put(new SearchDocument
            {
                Id = $"d{n}",
                Headline = $"Bản tin {n}",
                Body = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"câu {(n * 31) + i}")),
            });
    }
}
