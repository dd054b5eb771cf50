using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Segments;

/// <summary>The writer's merges: of segments in memory, to fewer or to disk, and of segments on disk.</summary>
internal sealed partial class IndexWriter
{
    private const int SegmentsInMemory = 8;

    private readonly Lock merging = new();
    private readonly Lock committing = new();
    private readonly Lock moving = new();
    private readonly BackgroundWork merges;
    private readonly BackgroundWork moves;

    /// <summary>Bytes of the segments in memory.</summary>
    private long inMemory;

    /// <summary>Merges everything on disk into one segment and commits that.</summary>
    internal void Optimize(CancellationToken cancellationToken)
    {
        lock (merging)
        {
            List<SegmentView> sources;
            lock (committing)
            {
                lock (gate)
                {
                    ThrowIfUnusable();
                    sources = [.. committed];
                    sources.ForEach(s => s.Reader.AddReference());
                }
            }
            if (sources.Count > 1 || sources.Any(s => s.DeletedCount > 0))
                MergeOnDisk(sources, cancellationToken);
            else
                sources.ForEach(s => s.Reader.Dispose());
        }
    }

    /// <summary>Keeps the segments in memory few and small, without the writers' having to wait.</summary>
    private bool MoveInBackground()
    {
        try
        {
            lock (moving)
            {
                if (Volatile.Read(ref inMemory) > BufferLimit)
                    MoveToDisk();
                else if (InMemory() is { Count: > SegmentsInMemory } run)
                    Move(Neighbours(run), toDisk: false);
                return false;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            // The segments stay in memory; a writer that needs the room tries itself and hears why it cannot be.
            return false;
        }
    }

    /// <summary>Writes what is in memory only to disk.</summary>
    private void MoveToDisk()
    {
        lock (moving)
        {
            List<SegmentView> state;
            lock (gate)
            {
                if (disposed)
                    return;
                state = [.. views];
            }
            MoveToDisk(state);
        }
        merges.Wake();
    }

    /// <summary>The same of the segments as they were at an instant. Whoever calls it holds <c>moving</c>.</summary>
    /// <returns>The segments at that instant, all on disk.</returns>
    private List<SegmentView> MoveToDisk(List<SegmentView> state)
    {
        var moved = new List<SegmentView>();
        for (var i = 0; i < state.Count; i++)
        {
            var run = state.Skip(i).TakeWhile(v => v.Reader.Number == 0).ToList();
            if (run.Count == 0)
            {
                moved.Add(state[i]);
                continue;
            }
            i += run.Count - 1;
            if (Move(run, toDisk: true) is { } merged)
                moved.Add(new SegmentView(merged, null, 0));
        }
        return moved;
    }

    /// <summary>The first run of segments in memory.</summary>
    private List<SegmentView> InMemory()
    {
        lock (gate)
            return disposed ? [] : [.. views.SkipWhile(v => v.Reader.Number != 0).TakeWhile(v => v.Reader.Number == 0)];
    }

    /// <summary>The last segments of a run, as many as are not much larger than those after them together, so that a document moves seldom.</summary>
    private static List<SegmentView> Neighbours(List<SegmentView> run)
    {
        var first = run.Count - 2;
        for (var bytes = run[^1].Reader.Bytes + run[first].Reader.Bytes; first > 0 && run[first - 1].Reader.Bytes <= bytes; first--)
            bytes += run[first - 1].Reader.Bytes;
        return run[first..];
    }

    private SegmentReader? Move(List<SegmentView> sources, bool toDisk)
    {
        var numbers = SegmentMerger.Number(sources);
        var merged = sources.Sum(s => s.LiveCount) == 0 ? null
            : toDisk ? OutputToDisk(o => SegmentMerger.Merge(sources, o, CancellationToken.None)) : OutputToMemory(o => SegmentMerger.Merge(sources, o, CancellationToken.None));
        lock (gate)
        {
            Replace(views, sources, numbers, merged);
            Adopt(sources, numbers, merged);
        }
        return merged;
    }

    /// <summary>Merges segments on disk that the policy chooses: of the committed ones, or of those after them.</summary>
    private bool MergeOnDisk()
    {
        try
        {
            lock (merging)
            {
                if (ChooseOnDisk() is not { } sources)
                    return false;
                MergeOnDisk(sources, stop.Token);
                return true;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or UnauthorizedAccessException or OutOfMemoryException)
        {
            // Damage is noted, and the next call tells it. Otherwise the sources stay as they are; the next commit tries again.
        }
        return false;
    }

    /// <summary>The segments to merge, with a reference to each. Not during a commit, so that all of them are committed or none is.</summary>
    private List<SegmentView>? ChooseOnDisk()
    {
        lock (committing)
        {
            lock (gate)
            {
                List<SegmentView> others = [.. views.Skip(committed.Count).TakeWhile(v => v.Reader.Number != 0)];
                var among = MergePolicy.Choose(committed) is null ? others : committed;
                if (disposed || MergePolicy.Choose(among) is not { } chosen)
                    return null;
                var sources = among.GetRange(chosen.First, chosen.Count);
                sources.ForEach(s => s.Reader.AddReference());
                return sources;
            }
        }
    }

    /// <summary>Merges segments on disk, of which the caller holds a reference each.</summary>
    private void MergeOnDisk(List<SegmentView> sources, CancellationToken cancellationToken)
    {
        SegmentReader? unused = null;
        try
        {
            var numbers = SegmentMerger.Number(sources);
            var merged = sources.Sum(s => s.LiveCount) == 0 ? null : OutputToDisk(output => SegmentMerger.Merge(sources, output, cancellationToken));
            unused = merged;
            if (merged is not null)
                Synchronize([merged]);
            lock (committing)
            {
                CommitMerge(sources, numbers, merged);
                lock (gate)
                {
                    Replace(views, sources, numbers, merged);
                    Adopt(sources, numbers, merged);
                }
                unused = null;
                // Those of the manifest are removed when it is replaced.
                foreach (var source in sources.Where(s => !committed.Exists(c => c.Reader == s.Reader)))
                    Remove(Manifest.SegmentFile(directory, source.Reader.Number));
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Condemn(e, sources.Select(s => s.Reader));
        }
        finally
        {
            unused?.Dispose();
            sources.ForEach(s => s.Reader.Dispose());
        }
    }

    /// <summary>Puts a merged segment into the manifest, if its sources are there. What was deleted since the last commit is not yet.</summary>
    private void CommitMerge(List<SegmentView> sources, int[][] numbers, SegmentReader? merged)
    {
        if (!committed.Exists(c => c.Reader == sources[0].Reader))
            return;
        var state = new List<SegmentView>(committed);
        Replace(state, sources, numbers, merged);
        Persist(state, cursor);
    }

    /// <summary>Puts a merged segment in the place of its sources, carrying over what was deleted since they were numbered.</summary>
    private static void Replace(List<SegmentView> state, List<SegmentView> sources, int[][] numbers, SegmentReader? merged)
    {
        var first = state.FindIndex(v => v.Reader == sources[0].Reader);
        var gone = new List<int>();
        for (var i = 0; i < sources.Count; i++)
        {
            var now = state[first + i];
            if (now.Deleted == sources[i].Deleted)
                continue;
            for (var document = 0; document < numbers[i].Length; document++)
                if (numbers[i][document] >= 0 && now.IsDeleted(document))
                    gone.Add(numbers[i][document]);
        }
        state.RemoveRange(first, sources.Count);
        if (merged is null)
            return;
        var view = new SegmentView(merged, null, 0);
        state.Insert(first, gone.Count > 0 ? view.Without(gone) : view);
    }

    /// <summary>Makes merged segments visible in the place of their sources, and forwards deletions to come.</summary>
    private void Adopt(List<SegmentView> sources, int[][] numbers, SegmentReader? merged)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            open.Moved(sources[i].Reader, numbers[i], merged);
            taken?.Moved(sources[i].Reader, numbers[i], merged);
            sources[i].Reader.Dispose();
        }
        Publish();
    }
}
