namespace CommsPortal.Cms.Mail.Transport;

/// <summary>A letter that no further attempt will deliver: its address is none, or its server says there is nobody of that name.</summary>
public sealed class UndeliverableException(string message, Exception? inner = null) : Exception(message, inner);
