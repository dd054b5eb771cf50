using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Checks.Labels;

/// <summary>Words that only language models leave behind, in a text that does not say that one was used.</summary>
public sealed class AiLabelCheck : ContentCheck
{
    private static readonly string[] Phrases =
    [
        "tôi là một mô hình ngôn ngữ", "tôi là mô hình ngôn ngữ", "tư cách là một mô hình ngôn ngữ", "tư cách là mô hình ngôn ngữ",
        "tư cách là một ai", "tư cách là ai", "tôi là một trợ lý ai", "tôi là trợ lý ai", "tư cách là một trợ lý ai",
        "tôi là một chương trình ai", "dữ liệu huấn luyện của tôi", "dữ liệu đào tạo của tôi", "thời điểm cắt kiến thức",
        "tôi không thể truy cập internet",
        "tôi không có khả năng truy cập", "tôi không thể duyệt web", "theo kiến thức của tôi tính đến",
        "tính đến lần cập nhật cuối cùng của tôi",
        "dưới đây là bài viết theo yêu cầu của bạn", "dưới đây là phiên bản đã chỉnh sửa", "hy vọng bài viết này đáp ứng",
        "bạn có muốn tôi viết",
        "bạn có muốn tôi chỉnh sửa", "nếu bạn cần tôi chỉnh sửa", "chắc chắn rồi! dưới đây", "tất nhiên rồi! dưới đây", "[chèn tên",
        "[tên của bạn",
        "[tên đơn vị", "[điền ", "as an ai language model", "as a large language model", "as an ai assistant", "my knowledge cutoff",
        "my training data",
        "i cannot browse the internet", "certainly! here is", "certainly! here's", "sure! here is", "sure! here's", "i hope this helps!",
        "utm_source=chatgpt", "oaicite", "contentreference[",
    ];

    // At the beginning of a sentence the model speaks of itself; within one, an article may speak of models.
    private static readonly string[] Openings = ["Là một mô hình ngôn ngữ", "Là mô hình ngôn ngữ", "Là một trợ lý AI", "Là trợ lý AI"];

    public override CheckDescription Description { get; } = new(
        "ai-label", "Nội dung AI chưa ghi nhãn",
        "Bài do AI viết hoặc hỗ trợ phải ghi ở mục “AI đã dùng”. Một số câu chỉ AI mới để lại, ví dụ “là một mô hình ngôn ngữ”.",
        CheckSeverity.Warning);

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Content.AiUse is AiUseKind.Assisted or AiUseKind.Generated ? [] : article.Texts.SelectMany(FindIn);
    }

    private static IEnumerable<Finding> FindIn(CheckedText text)
    {
        var places = Phrases.Select(p => (At: text.Source.IndexOf(p, StringComparison.OrdinalIgnoreCase), p.Length))
            .Concat(Openings.Select(p => (At: text.Source.IndexOf(p, StringComparison.Ordinal), p.Length)));
        return places.Where(p => p.At >= 0).OrderBy(p => p.At).Select(p => Finding.At(
            text, p.At, p.Length, "Câu này thường do AI để lại.",
            "Nếu AI đã viết hoặc hỗ trợ, ghi ở mục “AI đã dùng”; rồi sửa hoặc xóa câu này."));
    }
}
