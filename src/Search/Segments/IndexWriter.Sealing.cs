namespace CommsPortal.Search.Segments;

/// <summary>The writer's way from a buffer of documents to a segment.</summary>
internal sealed partial class IndexWriter
{
    /// <summary>Has a full buffer written in the background; waits for the one before.</summary>
    private void SealFull()
    {
        sealing.Wait();
        var handedOver = false;
        try
        {
            if (Take(BufferLimit) is not { } documents)
                return;
            handedOver = true;
            _ = Task.Run(() =>
            {
                try
                {
                    SealAndAttach(documents, toDisk: true);
                }
                catch (Exception) when (failure is not null)
                {
                    // Noted; the next call tells it.
                }
                finally
                {
                    sealing.Release();
                }
                merges.Wake();
            });
        }
        finally
        {
            if (!handedOver)
                sealing.Release();
        }
    }

    /// <summary>Seals what is pending.</summary>
    /// <returns>All segments at that instant.</returns>
    private List<SegmentView> SealForCommit()
    {
        sealing.Wait();
        try
        {
            if (Take() is { } documents)
                return SealAndAttach(documents, toDisk: Volatile.Read(ref inMemory) == 0);
            lock (gate)
                return [.. views];
        }
        finally
        {
            sealing.Release();
        }
    }

    /// <summary>Takes the buffer and begins another. Null if nothing is pending, or less than asked for.</summary>
    private PendingDocuments? Take(long least = 0)
    {
        lock (gate)
        {
            ThrowIfUnusable();
            if (open.IsEmpty || open.Buffer.Bytes < least)
                return null;
            dirty = false;
            lexicon ^= 1;
            if (lexicons[lexicon].Size > Lexicon.Limit)
                lexicons[lexicon] = new Lexicon();
            taken = open;
            open = new PendingDocuments(lexicons[lexicon]);
            return taken;
        }
    }

    /// <summary>Writes documents that were taken; to memory if the disk does not take them, so that they are not lost and a commit tries again.</summary>
    private SegmentReader? Seal(PendingDocuments documents, bool toDisk)
    {
        if (documents.Buffer.Count == 0)
            return null;
        try
        {
            return toDisk ? OutputToDisk(o => SegmentWriter.Write(documents.Buffer, o)) : OutputToMemory(o => SegmentWriter.Write(documents.Buffer, o));
        }
        catch (Exception e) when (toDisk && e is IOException or UnauthorizedAccessException)
        {
            return Seal(documents, toDisk: false);
        }
    }

    /// <summary>Makes documents that were taken a segment that is seen. If that fails they are lost, which every call from now on says.</summary>
    private List<SegmentView> SealAndAttach(PendingDocuments documents, bool toDisk)
    {
        try
        {
            return Attach(documents, Seal(documents, toDisk));
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
    }

    /// <summary>Makes documents that were taken, and the deletions that came with them, visible.</summary>
    /// <returns>All segments at that instant.</returns>
    private List<SegmentView> Attach(PendingDocuments documents, SegmentReader? reader)
    {
        lock (gate)
        {
            for (var i = 0; i < views.Count; i++)
                if (documents.Doomed.TryGetValue(views[i].Reader, out var gone))
                    views[i] = views[i].Without(gone);
            if (reader is not null)
            {
                var view = new SegmentView(reader, null, 0);
                views.Add(documents.Gone.Count > 0 ? view.Without(documents.Gone) : view);
                open.PreviousIs(reader);
            }
            taken = null;
            Publish();
            return [.. views];
        }
    }
}
