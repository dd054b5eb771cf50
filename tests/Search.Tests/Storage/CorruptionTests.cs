using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Tests.Storage;

public sealed class CorruptionTests
{
    /// <summary>Taken for large whatever its size.</summary>
    private static readonly SearchIndexOptions Large = new() { VerifyAtOnceBytes = 0 };

    [Fact]
    public void Every_truncated_missing_or_flipped_file_is_detected_and_named()
    {
        using var source = Sample();
        source.Index.Dispose();
        var random = new Random(5);
        var files = Directory.GetFiles(source.Path).Where(f => new FileInfo(f).Length > 0).ToArray();
        Assert.Equal(2, files.Length);
        for (var round = 0; round < 300; round++)
        {
            var file = files[round % files.Length];
            var copy = Copy(source.Path);
            var damaged = Path.Combine(copy, Path.GetFileName(file));
            Damage(damaged, random, round);
            var exception = Record.Exception(() => Use(copy));
            Assert.True(exception is IndexCorruptException corrupt && corrupt.File.Length > 0 && corrupt.Reason.Length > 0, $"round {round}: {exception}");
            SearchIndex.Destroy(copy);
            using (var rebuilt = SearchIndex.Open(copy))
                Assert.Equal(0, rebuilt.Count);
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Every byte of every file flipped, every file cut at many places, lengthened and gone.</summary>
    [Fact]
    public void No_damage_anywhere_goes_unnamed_or_changes_an_answer()
    {
        using var source = Sample(documents: 4);
        source.Index.Put(new SearchDocument { Id = "d9", Headline = "Tin số 9", Facets = new Dictionary<string, IReadOnlyList<string>> { ["type"] = ["news"] }, Date = DateTimeOffset.UnixEpoch });
        source.Index.Delete("d1");
        source.Index.Commit(5);
        source.Index.Dispose();
        var answers = Answers(source.Path);
        var files = Directory.GetFiles(source.Path);
        Assert.Equal(2, files.Count(f => f.EndsWith(".segment", StringComparison.Ordinal)));
        var (named, harmless) = (0, 0);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at < bytes.Length; at++)
            {
                var flipped = (byte[])bytes.Clone();
                flipped[at] ^= (byte)(1 << (at % 8));
                Try(file, flipped);
                if (bytes.Length < 200 || at % 7 == 0)
                    Try(file, bytes[..at]);
            }
            Try(file, [.. bytes, 0]);
            File.Delete(file);
            Count(file);
            File.WriteAllBytes(file, bytes);
        }
        Assert.Equal(answers, Answers(source.Path));
        TestContext.Current.TestOutputHelper?.WriteLine($"{named} damages named, {harmless} of bytes that belong to nothing changed no answer.");
        // Eight bytes after each of the twelve sections of the two segments, and the lock without its file or with a byte in it.
        Assert.Equal((2 * 12 * 8) + 2, harmless);

        void Try(string file, byte[] content)
        {
            File.WriteAllBytes(file, content);
            Count(file);
        }

        void Count(string file)
        {
            try
            {
                Assert.Equal(answers, Answers(source.Path));
                harmless++;
            }
            catch (IndexCorruptException e)
            {
                Assert.Equal(file, e.File);
                named++;
            }
        }
    }

    /// <summary>A large index is verified while it is already searched.</summary>
    [Fact]
    public async Task A_flipped_byte_of_a_large_index_is_found_meanwhile_and_the_index_is_built_anew()
    {
        using var source = Sample();
        source.Index.Dispose();
        var file = Assert.Single(Directory.GetFiles(source.Path, "*.segment"));
        var bytes = File.ReadAllBytes(file);
        foreach (var (kind, at) in Middles(file))
        {
            var flipped = (byte[])bytes.Clone();
            flipped[at] ^= 0x10;
            File.WriteAllBytes(file, flipped);
            var found = await FindDamage(source.Path);
            Assert.True(found.File == file, $"{kind}: {found.Message}");
        }
        SearchIndex.Destroy(source.Path);
        Put(source.Reopen(), 300);
        Assert.Equal(300, source.Reopen(Large).Count);
    }

    [Fact]
    public void Leftovers_of_a_crash_are_no_damage()
    {
        using var source = Sample();
        source.Index.Dispose();
        File.WriteAllText(Path.Combine(source.Path, "0000ffff.segment"), "half a segment");
        File.WriteAllText(Path.Combine(source.Path, "manifest.tmp"), "half a manifest");
        Assert.Equal(300, source.Reopen().Count);
        Assert.False(File.Exists(Path.Combine(source.Path, "0000ffff.segment")));
    }

    [Fact]
    public void A_second_owner_is_refused()
    {
        using var source = Sample();
        Assert.Contains("in use", Assert.Throws<IOException>(() => SearchIndex.Open(source.Path)).Message, StringComparison.Ordinal);
    }

    private static TemporaryIndex Sample(int documents = 300)
    {
        var temporary = new TemporaryIndex();
        Put(temporary.Index, documents);
        return temporary;
    }

    private static void Put(SearchIndex index, int documents)
    {
        for (var i = 0; i < documents; i++)
            index.Put(new SearchDocument { Id = $"d{i}", Headline = $"Tin số {i}", Lead = "Đoạn mở đầu", Body = $"Nội dung bài {i * 7}", Tags = ["kinh tế số"] });
        index.Commit(documents);
    }

    /// <summary>Everything that a few searches of an index say.</summary>
    private static string Answers(string directory)
    {
        using var index = SearchIndex.Open(directory);
        var all = index.Search(new SearchRequest { Query = "tin số", FacetNames = ["type", "year"] });
        var one = index.Search(new SearchRequest { Query = "\"nội dung bài 7\" OR headline:9" });
        return string.Join('\n', [$"{index.Cursor} {index.Count} {all.Total}", .. all.Hits.Concat(one.Hits).Select(h => $"{h.Id} {h.Score} {h.Date} {h.Headline.ToHtml()} {h.Snippet.ToHtml()}"),
            .. all.Facets.SelectMany(f => f.Values).Select(v => $"{v.Value} {v.Count}"), .. index.Suggest(new SuggestRequest("ti")).Select(s => s.Text.ToHtml()), .. index.MoreLikeThis("d2", 5).Select(h => h.Id)]);
    }

    /// <summary>A place in the middle of each section of a segment.</summary>
    private static List<(SectionKind Kind, long At)> Middles(string file)
    {
        using var input = new SegmentInput(MappedBytes.OfFile(file));
        return [.. Enum.GetValues<SectionKind>().Select(k => (k, input.Locate(k))).Where(s => s.Item2.Length > 0).Select(s => (s.k, s.Item2.Offset + (s.Item2.Length / 2)))];
    }

    private static async Task<IndexCorruptException> FindDamage(string directory)
    {
        try
        {
            using var index = SearchIndex.Open(directory, Large);
            var begun = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromMinutes(5))
            {
                Assert.True(index.Count > 0);
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }
        catch (IndexCorruptException e)
        {
            return e;
        }
        throw new TimeoutException("The damage was not found.");
    }

    private static void Use(string directory)
    {
        using var index = SearchIndex.Open(directory);
        index.Search(new SearchRequest { Query = "tin số 5" });
    }

    private static void Damage(string file, Random random, int round)
    {
        var bytes = File.ReadAllBytes(file);
        switch (round / 2 % 4)
        {
            case 0 when round < 8:
                File.Delete(file);
                return;
            case 0 or 1:
                File.WriteAllBytes(file, bytes[..random.Next(bytes.Length)]);
                return;
            default:
                // The eight bytes after each section belong to none and may be anything; a flip there is done at the next place.
                var at = random.Next(bytes.Length);
                while (bytes[at] == 0)
                    at = (at + 1) % bytes.Length;
                bytes[at] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, bytes);
                return;
        }
    }

    private static string Copy(string directory)
    {
        var copy = Directory.CreateTempSubdirectory("search-damage-").FullName;
        foreach (var file in Directory.GetFiles(directory).Where(f => new FileInfo(f).Length > 0))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }
}
