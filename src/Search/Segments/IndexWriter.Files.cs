using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Segments;

/// <summary>The writer's dealings with the disk: new segments, commits, merges, leftovers.</summary>
internal sealed partial class IndexWriter
{
    /// <summary>Segments up to this size together are verified before opening returns, larger indexes meanwhile.</summary>
    private const long VerifyAtOnce = 32 << 20;

    /// <summary>Held by whoever merges committed segments; taken before the gate.</summary>
    private readonly Lock merging = new();
    private readonly CancellationTokenSource stop = new();
    private readonly List<string> unremoved = [];
    private Task background = Task.CompletedTask;

    /// <summary>Merges everything committed into one segment and commits that.</summary>
    internal void Optimize(CancellationToken cancellationToken)
    {
        lock (merging)
        {
            List<SegmentView> sources;
            lock (gate)
            {
                ThrowIfUnusable();
                sources = [.. committed];
            }
            if (sources.Count > 1 || sources.Any(s => s.DeletedCount > 0))
                MergeCommitted(sources, cancellationToken);
        }
    }

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
        using (var output = new SegmentOutput(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None)))
            write(output);
        lock (unsynced)
            unsynced.Add(path);
        return new SegmentReader(MappedBytes.OfFile(path), number);
    }

    private void MergeInMemory()
    {
        var first = views.FindIndex(v => v.Reader.Number == 0);
        var run = views.Skip(first).TakeWhile(v => v.Reader.Number == 0).ToList();
        Replace(first, run, OutputToMemory(output => SegmentMerger.Merge(run, output, CancellationToken.None)));
    }

    /// <summary>Writes the segments in memory, which are neighbours or not, to disk.</summary>
    private void MoveToDisk()
    {
        for (var first = views.FindIndex(v => v.Reader.Number == 0); first >= 0; first = views.FindIndex(v => v.Reader.Number == 0))
        {
            var run = views.Skip(first).TakeWhile(v => v.Reader.Number == 0).ToList();
            if (run.Sum(v => v.LiveCount) == 0)
            {
                run.ForEach(v => v.Reader.Dispose());
                views.RemoveRange(first, run.Count);
            }
            else
                Replace(first, run, OutputToDisk(output => SegmentMerger.Merge(run, output, CancellationToken.None)));
        }
    }

    /// <summary>Puts a merged segment in the place of its sources, carrying over what was deleted since.</summary>
    private void Replace(int first, List<SegmentView> sources, SegmentReader merged)
    {
        var numbers = SegmentMerger.Number(sources);
        var gone = new List<int>();
        for (var i = 0; i < sources.Count; i++)
        {
            var now = views[first + i];
            for (var document = 0; document < numbers[i].Length; document++)
                if (numbers[i][document] >= 0 && now.IsDeleted(document))
                    gone.Add(numbers[i][document]);
            if (doomed.Remove(now.Reader, out var late))
                doomed[merged] = [.. doomed.GetValueOrDefault(merged) ?? [], .. late.Where(d => numbers[i][d] >= 0).Select(d => numbers[i][d])];
            now.Reader.Dispose();
        }
        views.RemoveRange(first, sources.Count);
        var view = new SegmentView(merged, null, 0);
        views.Insert(first, gone.Count > 0 ? view.Without(gone) : view);
    }

    private void WriteCommit(List<SegmentView> state, long newCursor)
    {
        string[] files;
        lock (unsynced)
        {
            files = [.. unsynced];
            unsynced.Clear();
        }
        foreach (var path in files.Where(File.Exists))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            stream.Flush(flushToDisk: true);
        }
        var segments = state.ConvertAll(v => new Manifest.Segment(v.Reader.Number, v.Reader.DocumentCount, v.Reader.Bytes, DeletedOf(v)));
        new Manifest(newCursor, Interlocked.Read(ref nextNumber), segments).Write(directory);
        var before = committed;
        committed = state;
        cursor = newCursor;
        foreach (var old in before.Where(b => state.TrueForAll(s => s.Reader != b.Reader)))
            Remove(Manifest.SegmentFile(directory, old.Reader.Number));
    }

    private static List<int> DeletedOf(SegmentView view) =>
        view.Deleted is null ? [] : [.. Enumerable.Range(0, view.Reader.DocumentCount).Where(view.IsDeleted)];

    private void StartMerge()
    {
        if (!background.IsCompleted || MergePolicy.Choose(committed) is null)
            return;
        background = Task.Run(MergeInBackground);
    }

    private void MergeInBackground()
    {
        try
        {
            while (MergeOnce())
            {
                // Until the policy is content.
            }
        }
        catch (IndexCorruptException e)
        {
            damage = e;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or UnauthorizedAccessException)
        {
            // The sources stay as they are; the next commit tries again.
        }
    }

    private bool MergeOnce()
    {
        lock (merging)
        {
            List<SegmentView> sources;
            lock (gate)
            {
                if (disposed || MergePolicy.Choose(committed) is not { } chosen)
                    return false;
                sources = committed.GetRange(chosen.First, chosen.Count);
            }
            MergeCommitted(sources, stop.Token);
            return true;
        }
    }

    private void MergeCommitted(List<SegmentView> sources, CancellationToken cancellationToken)
    {
        if (sources.Sum(s => s.LiveCount) == 0)
        {
            lock (gate)
                Drop(sources);
            return;
        }
        sources.ForEach(s => s.Reader.AddReference());
        try
        {
            var merged = OutputToDisk(output => SegmentMerger.Merge(sources, output, cancellationToken));
            lock (gate)
                Adopt(sources, merged);
        }
        finally
        {
            sources.ForEach(s => s.Reader.Dispose());
        }
    }

    private void Adopt(List<SegmentView> sources, SegmentReader merged)
    {
        var state = new List<SegmentView>(committed);
        var first = state.FindIndex(v => v.Reader == sources[0].Reader);
        var numbers = SegmentMerger.Number(sources);
        var gone = new List<int>();
        for (var i = 0; i < sources.Count; i++)
            for (var document = 0; document < numbers[i].Length; document++)
                if (numbers[i][document] >= 0 && state[first + i].IsDeleted(document))
                    gone.Add(numbers[i][document]);
        state.RemoveRange(first, sources.Count);
        var view = new SegmentView(merged, null, 0);
        state.Insert(first, gone.Count > 0 ? view.Without(gone) : view);
        Replace(views.FindIndex(v => v.Reader == sources[0].Reader), sources, merged);
        Publish();
        WriteCommit(state, cursor);
    }

    private void Drop(List<SegmentView> empty)
    {
        foreach (var view in views.FindAll(v => empty.Exists(e => e.Reader == v.Reader)))
        {
            doomed.Remove(view.Reader);
            view.Reader.Dispose();
            views.Remove(view);
        }
        Publish();
        WriteCommit(committed.FindAll(v => !empty.Exists(e => e.Reader == v.Reader)), cursor);
    }

    private void VerifyInBackground()
    {
        var readers = views.ConvertAll(v => v.Reader);
        if (readers.Sum(r => r.Bytes) <= VerifyAtOnce)
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
        background = Task.Run(() =>
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
