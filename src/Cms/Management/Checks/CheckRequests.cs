namespace CommsPortal.Cms.Management.Checks;

/// <param name="Fingerprint">Of an open warning in the working text.</param>
internal sealed record AcknowledgementRequest(string? Fingerprint, string? Reason);

internal sealed record ConsentRequest(string? Person, string? Form, DateOnly? GivenOn, string? Evidence);
