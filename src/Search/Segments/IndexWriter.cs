using System.Text;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Segments;

/// <summary>
/// Takes documents, keeps the segments and publishes snapshots. One lock serialises writers; readers only ever take the current
/// snapshot. A document goes buffer → segment in memory (at a refresh) → segment on disk (at a commit) → larger segment (merge).
/// </summary>
internal sealed partial class IndexWriter : IDisposable
{
    private const int SegmentsInMemory = 8;

    private readonly Lock gate = new();
    private readonly string directory;
    private readonly SearchIndexOptions options;
    private readonly FileStream lockFile;
    private readonly ITimer refreshTimer;
    private readonly List<SegmentView> views = [];
    private readonly List<string> unsynced = [];
    private readonly Dictionary<string, int> buffered = new(StringComparer.Ordinal);
    private readonly Dictionary<SegmentReader, HashSet<int>> doomed = [];
    private List<SegmentView> committed = [];
    private Lexicon lexicon = new();
    private SegmentBuffer buffer;
    private HashSet<int> doomedInBuffer = [];
    private IndexSnapshot current;
    private long nextNumber;
    private long cursor;
    private bool dirty;
    private bool disposed;
    private IndexCorruptException? damage;
    private Exception? refreshFailure;

    internal IndexWriter(string directory, SearchIndexOptions options)
    {
        (this.directory, this.options) = (directory, options);
        Directory.CreateDirectory(directory);
        lockFile = Lock(directory);
        buffer = new SegmentBuffer(lexicon);
        try
        {
            Load(Manifest.Read(directory));
        }
        catch
        {
            views.ForEach(v => v.Reader.Dispose());
            lockFile.Dispose();
            throw;
        }
        current = new IndexSnapshot(views);
        refreshTimer = options.TimeProvider.CreateTimer(_ => RefreshLate(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        VerifyInBackground();
        StartMerge();
    }

    internal long Cursor
    {
        get
        {
            lock (gate)
                return cursor;
        }
    }

    /// <summary>The snapshot for a search; the caller releases it.</summary>
    internal IndexSnapshot Acquire()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(SearchIndex));
            if (damage is { } found)
                throw new IndexCorruptException(found.File, found.Reason, found);
            var snapshot = Volatile.Read(ref current);
            if (snapshot.TryAcquire())
                return snapshot;
        }
    }

    /// <summary>Notes that a search met damage, so that every call from now on says so.</summary>
    internal IndexCorruptException Condemn(Exception found)
    {
        var corrupt = found as IndexCorruptException ?? new IndexCorruptException(directory, "a search read what cannot be", found);
        damage ??= corrupt;
        return corrupt;
    }

    internal void Put(SearchDocument document)
    {
        lock (gate)
        {
            ThrowIfUnusable();
            Doom(document.Id);
            buffered[document.Id] = buffer.Count;
            buffer.Add(document);
            if (buffer.Bytes >= options.BufferBytes)
                SealToDisk();
            Dirty();
        }
    }

    internal void Delete(string id)
    {
        lock (gate)
        {
            ThrowIfUnusable();
            if (Doom(id))
                Dirty();
        }
    }

    internal void Refresh()
    {
        lock (gate)
        {
            ThrowIfUnusable();
            RefreshLocked();
        }
    }

    internal void Commit(long newCursor)
    {
        lock (gate)
        {
            ThrowIfUnusable();
            RefreshLocked();
            MoveToDisk();
            Publish();
            WriteCommit([.. views], newCursor);
            StartMerge();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (disposed)
                return;
            disposed = true;
        }
        stop.Cancel();
        background.Wait();
        refreshTimer.Dispose();
        current.Release();
        views.ForEach(v => v.Reader.Dispose());
        lockFile.Dispose();
        stop.Dispose();
    }

    private static FileStream Lock(string directory)
    {
        var path = Path.Combine(directory, "write.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new IOException($"The search index in '{directory}' is in use by another process or an index that was not disposed. Close that one first.", e);
        }
    }

    private void Load(Manifest manifest)
    {
        foreach (var segment in manifest.Segments)
        {
            var path = Manifest.SegmentFile(directory, segment.Number);
            if (!File.Exists(path))
                throw new IndexCorruptException(path, "it is missing");
            var reader = new SegmentReader(MappedBytes.OfFile(path), segment.Number);
            var view = new SegmentView(reader, null, 0);
            views.Add(view);
            if (reader.DocumentCount != segment.DocumentCount || reader.Bytes != segment.FileLength || segment.Deleted.Any(d => d >= segment.DocumentCount))
                throw new IndexCorruptException(path, "it is not the file that was committed");
            if (segment.Deleted.Count > 0)
                views[^1] = view.Without(segment.Deleted);
        }
        committed = [.. views];
        nextNumber = manifest.NextNumber;
        cursor = manifest.Cursor;
        RemoveLeftovers();
    }

    /// <summary>Marks the document with an identifier, wherever it is, to be gone at the next refresh.</summary>
    private bool Doom(string id)
    {
        if (buffered.Remove(id, out var document))
        {
            doomedInBuffer.Add(document);
            return true;
        }
        var bytes = Encoding.UTF8.GetBytes(id);
        for (var i = views.Count - 1; i >= 0; i--)
        {
            var found = views[i].Reader.Identifiers.Find(bytes);
            if (found < 0 || views[i].IsDeleted(found))
                continue;
            if (!doomed.TryGetValue(views[i].Reader, out var set))
                doomed.Add(views[i].Reader, set = []);
            return set.Add(found);
        }
        return false;
    }

    private void Dirty()
    {
        if (dirty)
            return;
        dirty = true;
        refreshTimer.Change(options.RefreshInterval, Timeout.InfiniteTimeSpan);
    }

    private void RefreshLate()
    {
        try
        {
            lock (gate)
                if (!disposed)
                    RefreshLocked();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OutOfMemoryException)
        {
            refreshFailure = e;
        }
    }

    private void RefreshLocked()
    {
        if (!dirty)
            return;
        if (buffer.Count > 0)
            Seal(OutputToMemory(output => SegmentWriter.Write(buffer, output)));
        if (views.Count(v => v.Reader.Number == 0) > SegmentsInMemory)
            MergeInMemory();
        Publish();
        dirty = false;
    }

    private void SealToDisk() => Seal(OutputToDisk(output => SegmentWriter.Write(buffer, output)));

    private void Seal(SegmentReader reader)
    {
        var view = new SegmentView(reader, null, 0);
        views.Add(doomedInBuffer.Count > 0 ? view.Without(doomedInBuffer) : view);
        buffered.Clear();
        doomedInBuffer = [];
        if (lexicon.Size > Lexicon.Limit)
            lexicon = new Lexicon();
        buffer = new SegmentBuffer(lexicon);
    }

    /// <summary>Makes deletions and new segments visible.</summary>
    private void Publish()
    {
        for (var i = 0; i < views.Count; i++)
            if (doomed.TryGetValue(views[i].Reader, out var documents))
                views[i] = views[i].Without(documents);
        doomed.Clear();
        var before = current;
        Volatile.Write(ref current, new IndexSnapshot(views));
        before.Release();
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(SearchIndex));
        if (damage is { } found)
            throw new IndexCorruptException(found.File, found.Reason, found);
        if (refreshFailure is { } failure)
            throw new IOException("The search index could not show its latest documents; dispose it and open it again.", failure);
    }
}
