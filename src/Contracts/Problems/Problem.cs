namespace CommsPortal.Contracts.Problems;

/// <summary>An RFC 9457 problem with the portal's code.</summary>
/// <param name="Code">One of <see cref="ProblemCode"/>.</param>
/// <param name="Errors">Messages by field or parameter, where the problem is about input.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Code,
    string? Detail = null,
    string? Instance = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null);
