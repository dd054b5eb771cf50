namespace CommsPortal.Contracts.Press;

/// <summary>What came of a request: a value, or why it was refused.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Value">Null when refused, and for answers without a body.</param>
/// <param name="Code">One of <see cref="Problems.ProblemCode"/>; null when it was not refused.</param>
/// <param name="Message">What to tell the person (Vietnamese); null when it was not refused.</param>
public sealed record PressReply<T>(int Status, T? Value, string? Code = null, string? Message = null)
    where T : class
{
    public bool Refused => Code is not null;
}
