namespace CommsPortal.Cms.Import;

/// <summary>The head of a file cannot be read. The message is Vietnamese, names the line and says what to do.</summary>
public sealed class FrontMatterException : Exception
{
    public FrontMatterException()
    {
    }

    public FrontMatterException(string message)
        : base(message)
    {
    }

    public FrontMatterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public FrontMatterException(int line, string reason, Exception? innerException = null)
        : base($"Dòng {line}: {reason}", innerException) => Line = line;

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }
}
