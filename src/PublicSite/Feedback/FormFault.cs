namespace CommsPortal.PublicSite.Feedback;

/// <summary>What is wrong with a field of a form, in words that say what to do.</summary>
/// <param name="Field">The field's id; empty for the form as a whole.</param>
public sealed record FormFault(string Field, string Message);
