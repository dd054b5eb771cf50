namespace CommsPortal.Search.Tests.Storage;

public sealed class CorruptionTests
{
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

    private static TemporaryIndex Sample()
    {
        var temporary = new TemporaryIndex();
        for (var i = 0; i < 300; i++)
            temporary.Index.Put(new SearchDocument { Id = $"d{i}", Headline = $"Tin số {i}", Lead = "Đoạn mở đầu", Body = $"Nội dung bài {i * 7}", Tags = ["kinh tế số"] });
        temporary.Index.Commit(300);
        return temporary;
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
