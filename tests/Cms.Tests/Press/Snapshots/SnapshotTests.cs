using System.IO.Compression;
using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Press.Snapshots;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Press.Changes;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Changes;

namespace CommsPortal.Cms.Tests.Press.Snapshots;

public sealed class SnapshotsOnSqlite(CmsHost<Sqlite> host) : SnapshotTests<Sqlite>(host);

public sealed class SnapshotsOnPostgres(CmsHost<Postgres> host) : SnapshotTests<Postgres>(host);

public abstract class SnapshotTests<TDatabase>(CmsHost<TDatabase> host) : LogTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    // More than two batches.
    private const int Articles = 80;
    private readonly Random random = new(17);

    [Fact]
    public async Task Snapshot_and_log_together_are_exactly_what_is_public_although_articles_changed_while_it_was_made()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < Articles; i++)
            ids.Add(await Newsroom.PublishNewAsync(Long($"Bài {i}")));
        using var bytes = new MemoryStream();
        var writers = new WritingStream(bytes, () => EditAsync(ids));
        await Verb<PublicSnapshot>().WriteAsync(writers, Cancellation);
        Assert.True(writers.Writes > 20, $"The snapshot was written in {writers.Writes} pieces; the test wants edits between many.");

        bytes.Position = 0;
        var (header, articles, end) = await ReadAsync(bytes);
        Assert.Equal((true, articles.Count), (end.End, (int)end.Count));
        using var client = await ClientOfAsync(await AccountAsync("Báo Bản sao"));
        var (tail, _) = await ReadToEndAsync(client, header.Cursor);
        Assert.True(tail.Count >= writers.Writes);
        var held = articles.ToDictionary(a => a.Id, a => new Held(a.Edition, a.Hash));
        foreach (var change in tail)
        {
            if (change.Kind is ChangeKind.Withdrawn or ChangeKind.Deleted)
                held.Remove(change.ArticleId!.Value);
            else
                held[change.ArticleId!.Value] = new Held(change.Edition!.Value, change.Hash!);
        }

        AssertSame(await PublicAsync(), held);
    }

    [Fact]
    public async Task A_snapshot_is_one_file_whose_lines_are_the_documents_of_the_reading_api()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Trong bản chụp"));
        using var client = await ClientOfAsync(await AccountAsync("Báo Tải về"));
        using var response = await client.GetAsync(new Uri(Root + "/snapshot.ndjson.gz", UriKind.Relative), Cancellation);
        Assert.Equal("application/gzip", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        var lines = await LinesAsync(stream);

        var line = Assert.Single(lines, l => l.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.Equal(await Client.GetStringAsync(new Uri($"/api/v1/articles/{id}", UriKind.Relative), Cancellation), line);
        Assert.Equal(lines.Count - 2, JsonSerializer.Deserialize<SnapshotEnd>(lines[^1], PortalJson.Options)?.Count);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Root + "/snapshot.ndjson.gz"), Cancellation);
        Assert.Equal((HttpStatusCode.OK, "application/gzip"), (head.StatusCode, head.Content.Headers.ContentType?.MediaType));
    }

    private static async Task<(SnapshotHeader Header, List<Contracts.Articles.Article> Articles, SnapshotEnd End)> ReadAsync(Stream stream)
    {
        var lines = await LinesAsync(stream);
        return (JsonSerializer.Deserialize<SnapshotHeader>(lines[0], PortalJson.Options)!,
            lines[1..^1].ConvertAll(l => JsonSerializer.Deserialize<Contracts.Articles.Article>(l, PortalJson.Options)!),
            JsonSerializer.Deserialize<SnapshotEnd>(lines[^1], PortalJson.Options)!);
    }

    private static async Task<List<string>> LinesAsync(Stream stream)
    {
        await using var gzip = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        return [.. (await reader.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    // What cannot be compressed away, so that many pieces leave the compressor.
    private News Long(string headline) => Newsroom.News(headline, n => n.Body = string.Join(' ', Enumerable.Range(0, 700).Select(_ => random.Next().ToString("x", null))));

    private async Task EditAsync(List<Guid> ids)
    {
        switch (random.Next(3))
        {
            case 0:
                ids.Add(await Newsroom.PublishNewAsync(Long($"Bài mới {ids.Count}")));
                break;
            case 1:
                await Newsroom.RepublishAsync(ids[random.Next(ids.Count)], Long($"Bài sửa {ids.Count} {random.Next()}"));
                break;
            default:
                var gone = random.Next(ids.Count);
                await WithdrawAsync(ids[gone]);
                ids.RemoveAt(gone);
                break;
        }
    }

    /// <summary>A slow client, while which the office goes on working: something is edited at each piece that is sent.</summary>
    private sealed class WritingStream(Stream inner, Func<Task> edit) : Stream
    {
        public int Writes { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            await edit();
            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Kestrel refuses what is written synchronously.");
    }
}
