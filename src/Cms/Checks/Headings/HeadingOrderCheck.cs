using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Markdown.Sources;

namespace CommsPortal.Cms.Checks.Headings;

/// <summary>Headings go down one level at a time from <c>##</c> and have words; the headline alone is the first level.</summary>
public sealed class HeadingOrderCheck : ContentCheck
{
    public override CheckDescription Description { get; } = new(
        "heading-order", "Thứ tự đề mục",
        "Đề mục trong bài bắt đầu ở cấp 2 (##), không nhảy cấp và không bỏ trống, để người dùng trình đọc màn hình nghe được dàn ý.",
        CheckSeverity.Warning);

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Texts.Where(t => t.Markdown is not null).SelectMany(FindIn);
    }

    private static IEnumerable<Finding> FindIn(CheckedText text)
    {
        var level = 1;
        foreach (var heading in text.Markdown!.Headings)
        {
            if (Fault(heading, level) is { } fault)
                yield return Finding.At(text, heading.Offset, heading.Length, fault.Message, fault.Remedy);
            level = heading.Level;
        }
    }

    private static (string Message, string Remedy)? Fault(SourceHeading heading, int before)
    {
        if (heading.Text.Length == 0)
            return ("Đề mục không có chữ.", "Viết tên đề mục hoặc xóa dấu #.");
        if (heading.Level == 1)
            return ("Đề mục cấp 1 (#) chỉ dành cho tiêu đề bài.", "Dùng cấp 2 (##) cho đề mục lớn nhất trong bài.");
        if (heading.Level <= before + 1)
            return null;
        return before == 1
            ? ($"Đề mục đầu tiên ở cấp {heading.Level}, trong khi chưa có cấp 2.", "Dùng cấp 2 (##) cho đề mục lớn nhất trong bài.")
            : ($"Đề mục nhảy từ cấp {before} xuống cấp {heading.Level}.",
                $"Dùng cấp {before + 1} ({new string('#', before + 1)}), hoặc thêm đề mục cấp {before + 1} ở trên.");
    }
}
