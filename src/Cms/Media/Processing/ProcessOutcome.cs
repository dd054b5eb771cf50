namespace CommsPortal.Cms.Media.Processing;

/// <summary>How a limited process ended.</summary>
/// <param name="ExitCode">Its exit code; 128 plus the signal when one ended it.</param>
/// <param name="TimedOut">Whether it was killed for taking too long.</param>
/// <param name="Output">The beginning of its standard output.</param>
/// <param name="Errors">The beginning of its standard error output; may quote the hostile file, never shown to anyone.</param>
internal sealed record ProcessOutcome(int ExitCode, bool TimedOut, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0 && !TimedOut;
}
