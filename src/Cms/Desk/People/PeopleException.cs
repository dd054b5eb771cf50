namespace CommsPortal.Cms.Desk.People;

/// <summary>Something about a person or their account was refused; nothing was changed. The message is for whoever asked (Vietnamese).</summary>
public sealed class PeopleException(string message) : Exception(message);
