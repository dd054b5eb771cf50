namespace CommsPortal.Cms.Mail;

/// <summary>One paragraph of a letter.</summary>
/// <param name="Text">Plain text; markup in it is shown as it is.</param>
/// <param name="Path">Where the paragraph leads: a path of the desk, never an address elsewhere. Null for plain text.</param>
/// <param name="SitePath">Where the paragraph leads on the public site, for people who have nothing to do with the desk.</param>
public sealed record MailParagraph(string Text, string? Path = null, string? SitePath = null);
