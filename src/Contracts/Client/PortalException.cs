using CommsPortal.Contracts.Problems;

namespace CommsPortal.Contracts.Client;

/// <summary>
/// The API answered with a problem, or with something that is no answer at all. <see cref="PortalUnavailableException"/> is its only
/// other form.
/// </summary>
public class PortalException : Exception
{
    public PortalException(string code, int status, string message, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Status = status;
    }

    public PortalException()
        : this(ProblemCode.InternalError, 0, "The portal answered in an unexpected way.")
    {
    }

    public PortalException(string message)
        : this(ProblemCode.InternalError, 0, message)
    {
    }

    public PortalException(string message, Exception inner)
        : this(ProblemCode.InternalError, 0, message, inner)
    {
    }

    /// <summary>One of <see cref="ProblemCode"/>.</summary>
    public string Code { get; }

    /// <summary>HTTP status; 0 when there was no answer.</summary>
    public int Status { get; }
}
