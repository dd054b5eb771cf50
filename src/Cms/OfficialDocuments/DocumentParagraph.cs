namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>A paragraph; its line breaks are kept.</summary>
public sealed record DocumentParagraph(string Text) : DocumentBlock;
