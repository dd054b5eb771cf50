using CommsPortal.Cms.Media.Storage;

namespace CommsPortal.Cms.Tests.Media.Storage;

public sealed class LocalMediaStorageTests : IDisposable
{
    private static readonly Guid Id = Guid.Parse("01933f5e-3c1a-7b6c-9d0e-1f2a3b4c5d6e");

    private readonly MediaRig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task What_was_put_is_read_listed_and_deleted()
    {
        var key = MediaKey.Original(Id);
        Assert.Null(await rig.Storage.OpenAsync(key, CancellationToken.None));
        await rig.Storage.PutAsync(key, new MemoryStream([1, 2, 3]), CancellationToken.None);
        await rig.Storage.PutAsync(MediaKey.Master(Id), new MemoryStream([4]), CancellationToken.None);
        Assert.True(await rig.Storage.ExistsAsync(key, CancellationToken.None));
        Assert.Equal([1, 2, 3], await MediaRig.ReadAsync((await rig.Storage.OpenAsync(key, CancellationToken.None))!));
        Assert.Equal(["master.png", "original"], await NamesAsync(Id));
        Assert.Equal(2, (await NamesAsync(null)).Count);
        await rig.Storage.DeleteAsync(key, CancellationToken.None);
        await rig.Storage.DeleteAsync(key, CancellationToken.None);
        Assert.Equal(["master.png"], await NamesAsync(Id));
    }

    [Fact]
    public async Task A_put_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => rig.Storage.PutAsync(MediaKey.Original(Id), new BreakingStream(), CancellationToken.None));
        Assert.False(await rig.Storage.ExistsAsync(MediaKey.Original(Id), CancellationToken.None));
        Assert.Empty(Directory.EnumerateFiles(rig.Options.Value.Folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/w640.webp", true)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/og-500-500.jpg", true)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/../x", false)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/..", false)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/.unfinished-1", false)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/a..b", false)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/a\\b", false)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/A", false)]
    [InlineData("6e/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/a\n", false)]
    [InlineData("00/01933f5e3c1a7b6c9d0e1f2a3b4c5d6e/a", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("/etc/passwd", false)]
    public void Only_keys_the_server_makes_can_be_named(string text, bool isKey)
    {
        Assert.Equal(isKey, MediaKey.TryParse(text, out var key));
        if (isKey)
            Assert.Equal(text, key.ToString());
    }

    private async Task<List<string>> NamesAsync(Guid? id)
    {
        var names = new List<string>();
        await foreach (var key in rig.Storage.ListAsync(id, CancellationToken.None))
            names.Add(key.Name);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("The connection broke.");
    }
}
