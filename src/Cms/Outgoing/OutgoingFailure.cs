namespace CommsPortal.Cms.Outgoing;

/// <summary>Why a request had no answer. Which machines there are within the office's network cannot be told from it.</summary>
public enum OutgoingFailure
{
    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>
    /// No connection: no such name, nobody listens, an address that is not of the public Internet, a certificate that is not good, or what came
    /// back was no HTTP.
    /// </summary>
    Unreachable,
}
