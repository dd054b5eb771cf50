namespace CommsPortal.Cms.Commands;

/// <summary>A command cannot do what it was asked to; the message says what to do instead.</summary>
public sealed class CommandRefusedException(string message) : Exception(message);
