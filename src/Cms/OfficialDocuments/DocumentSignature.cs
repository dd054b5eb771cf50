namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>Who signs.</summary>
/// <param name="Authority">On whose behalf, for instance <c>TM. ỦY BAN NHÂN DÂN</c> or <c>KT. GIÁM ĐỐC</c>; null for a head who signs alone.</param>
/// <param name="Position">For instance <c>Giám đốc</c>; written in capitals.</param>
/// <param name="Name">Null leaves room for it.</param>
public sealed record DocumentSignature(string? Authority, string Position, string? Name);
