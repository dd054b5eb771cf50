using System.Net;

namespace CommsPortal.Cms.Outgoing;

/// <summary>What came of one request to a machine that outsiders named.</summary>
/// <param name="Status">The answer's status; null when there was no answer.</param>
/// <param name="Body">The answer's first bytes, as many as were asked for.</param>
/// <param name="RetryAfter">How long the other side wants to be left alone.</param>
/// <param name="Failure">Why there was no answer; the same words whatever lies within the office's network.</param>
public sealed record OutgoingAnswer(HttpStatusCode? Status, byte[] Body, TimeSpan? RetryAfter, OutgoingFailure? Failure)
{
    /// <summary>Whether the other side took it: 2xx.</summary>
    public bool IsSuccess => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    public static OutgoingAnswer Of(OutgoingFailure failure) => new(null, [], null, failure);
}
