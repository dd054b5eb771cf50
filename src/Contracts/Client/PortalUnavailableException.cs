using CommsPortal.Contracts.Problems;

namespace CommsPortal.Contracts.Client;

/// <summary>No usable answer: connection failed, timed out, or the server said 5xx or 429. The same request may succeed later.</summary>
public sealed class PortalUnavailableException : PortalException
{
    public PortalUnavailableException(int status, string message, Exception? inner = null)
        : base(ProblemCode.Unavailable, status, message, inner)
    {
    }

    public PortalUnavailableException()
        : this(0, "The portal cannot be reached.")
    {
    }

    public PortalUnavailableException(string message)
        : this(0, message)
    {
    }

    public PortalUnavailableException(string message, Exception inner)
        : this(0, message, inner)
    {
    }
}
