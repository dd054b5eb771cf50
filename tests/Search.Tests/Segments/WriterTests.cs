namespace CommsPortal.Search.Tests.Segments;

/// <summary>The index against a dictionary: whatever is put, replaced and deleted, and however it is sealed, moved, merged and committed meanwhile.</summary>
public sealed class WriterTests
{
    private static readonly SearchIndexOptions SmallBuffer = new() { BufferBytes = 1 << 20, RefreshInterval = TimeSpan.FromMilliseconds(1) };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_index_holds_what_was_put_last(int seed)
    {
        var random = new Random(seed);
        using var temporary = new TemporaryIndex(SmallBuffer);
        var expected = new Dictionary<string, int>();
        for (var n = 1; n <= 4000; n++)
        {
            var id = $"d{random.Next(400)}";
            if (random.Next(6) == 0)
            {
                temporary.Index.Delete(id);
                expected.Remove(id);
            }
            else
            {
                temporary.Index.Put(Document(id, n, random));
                expected[id] = n;
            }
            Disturb(temporary.Index, random, n);
        }
        temporary.Index.Refresh();
        Compare(expected, temporary.Index);
        temporary.Index.Commit(4001);
        Compare(expected, temporary.Reopen());
        temporary.Index.Optimize(TestContext.Current.CancellationToken);
        Compare(expected, temporary.Reopen());
    }

    [Fact]
    public void A_document_replaced_before_it_was_seen_is_there_once_and_can_be_replaced_again()
    {
        using var temporary = new TemporaryIndex();
        for (var n = 1; n <= 4; n++)
        {
            temporary.Index.Put(new SearchDocument { Id = "a", Headline = $"lần {n}" });
            if (n % 2 == 0)
                temporary.Index.Commit(n);
        }
        Assert.Equal("lần 4", Assert.Single(temporary.Index.Search(new SearchRequest { Query = "lần" }).Hits).Headline.Text);
    }

    [Fact]
    public void A_buffer_that_is_full_goes_to_disk_without_a_commit_and_is_gone_when_none_follows()
    {
        using var temporary = new TemporaryIndex(SmallBuffer);
        var random = new Random(9);
        for (var n = 1; n <= 600; n++)
            temporary.Index.Put(Document($"d{n}", n, random, sentences: 60));
        temporary.Index.Refresh();
        Assert.Equal(600, temporary.Index.Count);
        Assert.NotEmpty(Directory.GetFiles(temporary.Path, "*.segment"));
        Assert.Equal(0, temporary.Reopen().Count);
        Assert.Empty(Directory.GetFiles(temporary.Path, "*.segment"));
    }

    private static void Disturb(SearchIndex index, Random random, int n)
    {
        switch (random.Next(60))
        {
            case 0:
                index.Commit(n);
                break;
            case 1 or 2:
                index.Refresh();
                break;
            case 3 when n % 3 == 0:
                index.Optimize();
                break;
            default:
                break;
        }
    }

    private static void Compare(Dictionary<string, int> expected, SearchIndex index)
    {
        Assert.Equal(expected.Count, index.Count);
        foreach (var (id, n) in expected)
            Assert.Equal([id], index.Search(new SearchRequest { Query = $"v{n}", Repair = false, Highlight = false }).Hits.Select(h => h.Id));
    }

    private static SearchDocument Document(string id, int n, Random random, int sentences = 12) => new()
    {
        Id = id,
        Headline = $"Bản tin v{n}",
        Body = string.Join(' ', Enumerable.Range(0, sentences).Select(_ => $"câu {random.Next(5000)} của bài số {random.Next(90)}")),
    };
}
