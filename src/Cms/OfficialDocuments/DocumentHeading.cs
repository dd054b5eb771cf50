namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>A heading with its number, for instance <c>I. KẾT QUẢ</c> or <c>1. Bài đã đăng</c>.</summary>
/// <param name="Level">1 or 2.</param>
public sealed record DocumentHeading(string Text, int Level = 1) : DocumentBlock;
