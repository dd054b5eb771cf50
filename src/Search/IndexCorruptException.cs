namespace CommsPortal.Search;

/// <summary>
/// A file of the index is damaged, missing or of an unknown version. The index holds nothing that its owner cannot give again:
/// delete the directory (<see cref="SearchIndex.Destroy"/>), open it anew and put every document from the change log.
/// </summary>
public sealed class IndexCorruptException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The damaged file.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="inner">The error that showed it, if any.</param>
    public IndexCorruptException(string file, string reason, Exception? inner = null)
        : base($"Search index file '{file}' is damaged: {reason}. Delete the index directory and rebuild it from its source.", inner)
    {
        File = file;
        Reason = reason;
    }

    /// <summary>The damaged file's path.</summary>
    public string File { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
