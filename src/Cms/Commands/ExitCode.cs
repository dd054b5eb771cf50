namespace CommsPortal.Cms.Commands;

/// <summary>How a command ended.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line itself was wrong.</summary>
    public const int Usage = 1;

    /// <summary>Refused: what was asked is not possible; the message says why and what to do. Nothing was changed.</summary>
    public const int Refused = 2;

    /// <summary>Some parts were done, others not; each is reported.</summary>
    public const int Partial = 3;
}
