namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>
/// An administrative document (văn bản hành chính) in the layout of Decree 30/2020/NĐ-CP, appendix I. Texts are plain: what a Word file
/// cannot hold is left out when it is written.
/// </summary>
/// <param name="Head">Who issues it, under which number, where and when.</param>
/// <param name="Kind">What it is, for instance <c>Báo cáo</c>; written in capitals.</param>
/// <param name="Subject">What it is about (trích yếu).</param>
/// <param name="Body">Its text, in order.</param>
public sealed record OfficialDocument(DocumentHead Head, string Kind, string Subject, IReadOnlyList<DocumentBlock> Body)
{
    /// <summary>Whom it is sent to (kính gửi); none for documents that are for all.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    public DocumentSignature? Signature { get; init; }

    /// <summary>Who gets a copy (nơi nhận), without dashes and semicolons.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>A4 on its side, for wide tables.</summary>
    public bool Landscape { get; init; }
}
