namespace CommsPortal.Cms.Desk.Security;

/// <summary>Opens a page for everybody who is signed in, whatever they may do: also for those who have to set up a second factor first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : Attribute;
