using System.IO.Compression;
using System.Text.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Snapshots;

/// <summary>
/// Everything public as lines of JSON in gzip: a <see cref="SnapshotHeader"/>, one article a line, a <see cref="SnapshotEnd"/>.
/// </summary>
/// <remarks>
/// The cursor is read before the first article. What is published, changed or withdrawn while the rest is read stands in the change log after
/// that cursor, so that the snapshot and the log from there give exactly what is public, although no transaction spans the whole. Articles are
/// read in batches, each by a query of its own: writers are never kept waiting, and memory holds one batch however slowly the client reads.
/// </remarks>
public sealed class PublicSnapshot(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    private const int BatchSize = 32;
    private static readonly byte[] LineBreak = [(byte)'\n'];

    /// <summary>Writes the whole snapshot. When it fails, what was written lacks its last line.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        await WriteLineAsync(gzip, JsonSerializer.SerializeToUtf8Bytes(await HeaderAsync(cancellationToken), PortalJson.Options), cancellationToken);
        var count = 0L;
        for (var batch = await ReadAsync(null, cancellationToken); batch.Count > 0; batch = await ReadAsync(batch[^1].Id, cancellationToken))
        {
            foreach (var (_, json) in batch)
                await WriteLineAsync(gzip, json, cancellationToken);
            count += batch.Count;
        }

        await WriteLineAsync(gzip, JsonSerializer.SerializeToUtf8Bytes(new SnapshotEnd(true, count), PortalJson.Options), cancellationToken);
    }

    private async Task<SnapshotHeader> HeaderAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var head = await ChangeLog.HeadAsync(db, cancellationToken);
        return new SnapshotHeader(Delivery.Changes.ChangeReader.CursorOf(head), time.Now());
    }

    private async Task<List<(Guid Id, byte[] Json)>> ReadAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = db.LiveArticles.AsNoTracking();
        if (after is { } last)
            rows = rows.Where(l => l.ArticleId.CompareTo(last) > 0);
        var found = await rows.OrderBy(l => l.ArticleId).Take(BatchSize).Select(l => new { l.ArticleId, l.Json }).ToListAsync(cancellationToken);
        return found.ConvertAll(l => (l.ArticleId, l.Json));
    }

    // JSON as it is kept has no line breaks.
    private static async Task WriteLineAsync(Stream output, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        await output.WriteAsync(json, cancellationToken);
        await output.WriteAsync(LineBreak, cancellationToken);
    }
}
