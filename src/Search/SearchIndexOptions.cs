namespace CommsPortal.Search;

/// <summary>Settings of a <see cref="SearchIndex"/>. The defaults suit a portal of up to a million articles.</summary>
public sealed record SearchIndexOptions
{
    /// <summary>
    /// Files of synonyms and abbreviations, see <see cref="SynonymTable"/> for their form. Read at opening and again at
    /// <see cref="SearchIndex.ReloadSynonyms"/>. Default none.
    /// </summary>
    public IReadOnlyList<string> SynonymFiles { get; init; } = [];

    /// <summary>Synonyms besides those of the files, for example names of organisations and their successors. Default none.</summary>
    public SynonymTable? Synonyms { get; init; }

    /// <summary>
    /// The share of the score that a document published now gains over a very old one, 0 to 1. Default 0 (off);
    /// a news portal does well with 0.15.
    /// </summary>
    public double FreshnessWeight { get; init; }

    /// <summary>The age at which half of the freshness is gone. Default 30 days.</summary>
    public TimeSpan FreshnessHalfLife { get; init; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Memory for documents not yet written to a segment, in bytes. When half of it is full, that half is written in the background while
    /// the other fills. 1 MB to 1 GB, default 64 MB.
    /// </summary>
    public int BufferBytes { get; init; } = 64 << 20;

    /// <summary>
    /// How long a put or deleted document may stay unseen when <see cref="SearchIndex.Refresh"/> is not called. Default 50 ms. While documents
    /// keep coming and nobody searches, a refresh may wait longer, so that refreshing takes a tenth of the time at most.
    /// </summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The clock, for freshness. Default the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Indexes up to this many bytes are verified before opening returns, larger ones meanwhile.</summary>
    internal long VerifyAtOnceBytes { get; init; } = 32 << 20;

    /// <summary>Creates the file of a segment to be written.</summary>
    internal Func<string, Stream> CreateFile { get; init; } = path => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);

    internal void Validate()
    {
        if (BufferBytes is < 1 << 20 or > 1 << 30)
            throw new ArgumentException($"BufferBytes must be 1 MB to 1 GB, not {BufferBytes}.");
        if (FreshnessWeight is not (>= 0 and <= 1) || FreshnessHalfLife <= TimeSpan.Zero)
            throw new ArgumentException("FreshnessWeight must be 0 to 1 and FreshnessHalfLife above zero.");
        if (RefreshInterval < TimeSpan.Zero || RefreshInterval > TimeSpan.FromMinutes(1))
            throw new ArgumentException("RefreshInterval must be 0 to 1 minute.");
    }
}
