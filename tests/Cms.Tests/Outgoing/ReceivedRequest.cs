namespace CommsPortal.Cms.Tests.Outgoing;

/// <summary>One request that a <see cref="Receiver"/> was sent.</summary>
public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
