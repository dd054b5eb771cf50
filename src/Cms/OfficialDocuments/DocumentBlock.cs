namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>A piece of an official document's text: <see cref="DocumentHeading"/>, <see cref="DocumentParagraph"/>, <see cref="DocumentList"/> or <see cref="DocumentTable"/>.</summary>
public abstract record DocumentBlock;
