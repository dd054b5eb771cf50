using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Segments;

/// <summary>The writer's dealings with the disk: segment files, commits, verification, leftovers.</summary>
internal sealed partial class IndexWriter
{
    private readonly HashSet<long> unsynced = [];
    private readonly List<string> unremoved = [];
    private Task verification = Task.CompletedTask;

    private static SegmentReader OutputToMemory(Action<SegmentOutput> write)
    {
        using var stream = new MemoryStream();
        using var output = new SegmentOutput(stream);
        write(output);
        return new SegmentReader(MappedBytes.OfMemory("(memory)", stream.GetBuffer().AsSpan(0, (int)stream.Length)), 0);
    }

    private SegmentReader OutputToDisk(Action<SegmentOutput> write)
    {
        var number = Interlocked.Increment(ref nextNumber) - 1;
        var path = Manifest.SegmentFile(directory, number);
        using (var output = new SegmentOutput(options.CreateFile(path), path + ".tmp"))
            write(output);
        lock (unsynced)
            unsynced.Add(number);
        return new SegmentReader(MappedBytes.OfFile(path), number);
    }

    /// <summary>Makes a state of segments on disk and a cursor durable, in one step. Whoever calls it holds <c>committing</c>.</summary>
    private void Persist(List<SegmentView> state, long newCursor)
    {
        Synchronize(state.ConvertAll(v => v.Reader));
        var segments = state.ConvertAll(v => new Manifest.Segment(v.Reader.Number, v.Reader.DocumentCount, v.Reader.Bytes, DeletedOf(v)));
        new Manifest(newCursor, Interlocked.Read(ref nextNumber), segments).Write(directory);
        var before = committed;
        lock (gate)
            (committed, cursor) = (state, newCursor);
        foreach (var old in before.Where(b => state.TrueForAll(s => s.Reader != b.Reader)))
            Remove(Manifest.SegmentFile(directory, old.Reader.Number));
    }

    /// <summary>Waits until the files of segments are on the disk.</summary>
    private void Synchronize(List<SegmentReader> segments)
    {
        foreach (var number in segments.ConvertAll(s => s.Number))
        {
            lock (unsynced)
                if (!unsynced.Contains(number))
                    continue;
            using (var stream = new FileStream(Manifest.SegmentFile(directory, number), FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
                stream.Flush(flushToDisk: true);
            lock (unsynced)
                unsynced.Remove(number);
        }
    }

    private static List<int> DeletedOf(SegmentView view) =>
        view.Deleted is null ? [] : [.. Enumerable.Range(0, view.Reader.DocumentCount).Where(view.IsDeleted)];

    private void VerifyInBackground()
    {
        var readers = views.ConvertAll(v => v.Reader);
        if (readers.Sum(r => r.Bytes) <= options.VerifyAtOnceBytes)
        {
            try
            {
                readers.ForEach(r => r.Verify(CancellationToken.None));
            }
            catch
            {
                Dispose();
                throw;
            }
            return;
        }
        var snapshot = current;
        snapshot.TryAcquire();
        verification = Task.Run(() =>
        {
            try
            {
                readers.ForEach(r => r.Verify(stop.Token));
            }
            catch (IndexCorruptException e)
            {
                damage = e;
            }
            catch (OperationCanceledException)
            {
                // Closing.
            }
            finally
            {
                snapshot.Release();
            }
        });
    }

    /// <summary>Notes that something read what cannot be, so that every call from now on says so.</summary>
    /// <returns>The damage, with the file that does not have its checksum any more if there is one.</returns>
    internal IndexCorruptException Condemn(Exception found, IEnumerable<SegmentReader> readers)
    {
        var corrupt = found as IndexCorruptException ?? Damaged(readers) ?? new IndexCorruptException(directory, "something in it cannot be read", found);
        damage ??= corrupt;
        return corrupt;
    }

    /// <summary>Whether an error is one that reading damaged bytes gives.</summary>
    internal static bool IsDamage(Exception e) =>
        e is EndOfStreamException or InvalidDataException or IndexOutOfRangeException or ArgumentOutOfRangeException or IndexCorruptException;

    private static IndexCorruptException? Damaged(IEnumerable<SegmentReader> readers)
    {
        try
        {
            foreach (var reader in readers.Where(r => r.Number != 0))
                reader.Verify(CancellationToken.None);
            return null;
        }
        catch (IndexCorruptException e)
        {
            return e;
        }
    }

    private void RemoveLeftovers()
    {
        var known = views.Select(v => Manifest.SegmentFile(directory, v.Reader.Number)).Append(Path.Combine(directory, Manifest.FileName)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(directory, "*" + Manifest.Extension).Concat(Directory.EnumerateFiles(directory, "*.tmp")).Where(p => !known.Contains(p)))
            Remove(path);
    }

    /// <summary>Deletes a file that no commit names. Where open files cannot be deleted (Windows) it is tried again later.</summary>
    private void Remove(string path)
    {
        unremoved.Add(path);
        foreach (var each in unremoved.ToArray())
        {
            try
            {
                File.Delete(each);
                unremoved.Remove(each);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Still mapped by a search that has not ended.
            }
        }
    }
}
