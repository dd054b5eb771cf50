using System.Text;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Segments;

/// <summary>
/// Takes documents, keeps the segments and publishes snapshots. A document goes buffer → segment in memory (at a refresh) or on disk (at
/// a commit, or when the buffer is full) → larger segment (merge). Readers only ever take the current snapshot.
/// </summary>
/// <remarks>
/// Locks, in the order in which they are taken: <c>merging</c> (segments on disk), <c>committing</c> (the manifest), <c>moving</c>
/// (segments in memory), <c>sealing</c> (buffer → segment), <c>gate</c> (all fields). Segments are written and files synchronised without
/// the gate, so that documents can be put meanwhile.
/// </remarks>
internal sealed partial class IndexWriter : IDisposable
{
    /// <summary>While documents come and nobody searches, refreshing may take this share of the time.</summary>
    private const int RefreshShare = 10;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim sealing = new(1);
    private readonly string directory;
    private readonly SearchIndexOptions options;
    private readonly FileStream lockFile;
    private readonly ITimer refreshTimer;
    private readonly CancellationTokenSource stop = new();

    /// <summary>The committed segments, then others, in the order of documents.</summary>
    private readonly List<SegmentView> views = [];

    /// <summary>Each buffer uses one, and while it is being written the next buffer the other.</summary>
    private readonly Lexicon[] lexicons = [new(), new()];
    private int lexicon;
    private PendingDocuments open;
    private PendingDocuments? taken;
    private List<SegmentView> committed = [];
    private IndexSnapshot current;
    private long nextNumber;
    private long cursor;
    private bool dirty;
    private bool disposed;
    private bool searched;
    private long puts;
    private long putsAtTimer;
    private long refreshed;
    private TimeSpan refreshCost;
    private IndexCorruptException? damage;
    private Exception? failure;

    internal IndexWriter(string directory, SearchIndexOptions options)
    {
        (this.directory, this.options) = (directory, options);
        Directory.CreateDirectory(directory);
        lockFile = Lock(directory);
        open = new PendingDocuments(lexicons[0]);
        merges = new BackgroundWork(MergeOnDisk);
        moves = new BackgroundWork(MoveInBackground);
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
        merges.Wake();
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
        if (!Volatile.Read(ref searched))
            Volatile.Write(ref searched, true);
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

    internal void Put(SearchDocument document)
    {
        bool full;
        lock (gate)
        {
            ThrowIfUnusable();
            Add(document);
            Dirty();
            full = open.Buffer.Bytes >= BufferLimit;
        }
        if (full)
            SealFull();
        if (Volatile.Read(ref inMemory) > options.BufferBytes)
            MoveToDisk();
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
        sealing.Wait();
        try
        {
            if (Take() is { } documents)
                SealAndAttach(documents, toDisk: false);
        }
        finally
        {
            sealing.Release();
        }
        if (Volatile.Read(ref inMemory) > 0)
            moves.Wake();
    }

    internal void Commit(long newCursor)
    {
        lock (committing)
        {
            List<SegmentView> state;
            lock (moving)
                state = MoveToDisk(SealForCommit());
            Persist(state, newCursor);
        }
        merges.Wake();
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
        refreshTimer.Dispose();
        merges.Stop();
        moves.Stop();
        verification.Wait();
        lock (committing)
        {
            lock (moving)
            {
                sealing.Wait();
                current.Release();
                views.ForEach(v => v.Reader.Dispose());
                lockFile.Dispose();
                sealing.Release();
            }
        }
        stop.Dispose();
    }

    /// <summary>Of the memory for documents half is for the buffer being filled, half for the one being written.</summary>
    private long BufferLimit => options.BufferBytes / 2;

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

    /// <summary>Marks the document with an identifier, wherever it is, to be gone when the open buffer is seen.</summary>
    private bool Doom(string id)
    {
        if (open.Forget(id) is >= 0 and var own)
            return open.Gone.Add(own);
        if (taken?.Forget(id) is >= 0 and var previous)
            return open.DoomedInPrevious.Add(previous);
        var bytes = Encoding.UTF8.GetBytes(id);
        for (var i = views.Count - 1; i >= 0; i--)
        {
            var found = views[i].Reader.Identifiers.Find(bytes);
            if (found >= 0 && !views[i].IsDeleted(found) && taken?.Dooms(views[i].Reader, found) is not true)
                return open.Doom(views[i].Reader, found);
        }
        return false;
    }

    /// <summary>Takes a document into the open buffer. If that fails (for want of memory, say) half of it may be there, so that nothing can follow it.</summary>
    private void Add(SearchDocument document)
    {
        try
        {
            Doom(document.Id);
            open.Add(document);
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
    }

    private void Dirty()
    {
        puts++;
        if (dirty)
            return;
        dirty = true;
        refreshTimer.Change(options.RefreshInterval, Timeout.InfiniteTimeSpan);
    }

    private void RefreshLate()
    {
        lock (gate)
        {
            if (disposed || !dirty)
                return;
            if (Postpones())
            {
                refreshTimer.Change(options.RefreshInterval, Timeout.InfiniteTimeSpan);
                return;
            }
        }
        try
        {
            var start = options.TimeProvider.GetTimestamp();
            Refresh();
            lock (gate)
                (refreshed, refreshCost) = (options.TimeProvider.GetTimestamp(), options.TimeProvider.GetElapsedTime(start));
        }
        catch (Exception e) when (e is ObjectDisposedException || damage is not null || failure is not null)
        {
            // Noted; the next call tells it.
        }
    }

    /// <summary>Whether a refresh can wait because documents keep coming, nobody has searched since the last one, and it would take much of the time.</summary>
    private bool Postpones()
    {
        var (idle, busy) = (!Interlocked.Exchange(ref searched, false), puts != putsAtTimer);
        putsAtTimer = puts;
        return idle && busy && options.TimeProvider.GetElapsedTime(refreshed) < refreshCost * RefreshShare;
    }

    private void Publish()
    {
        inMemory = views.Where(v => v.Reader.Number == 0).Sum(v => v.Reader.Bytes);
        var before = current;
        Volatile.Write(ref current, new IndexSnapshot(views));
        before.Release();
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(SearchIndex));
        if (damage is { } found)
            throw new IndexCorruptException(found.File, found.Reason, found);
        if (failure is { } failed)
            throw new IOException("The search index could not keep its latest documents; dispose it and open it again.", failed);
    }
}
