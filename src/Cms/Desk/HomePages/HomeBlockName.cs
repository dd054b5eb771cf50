using CommsPortal.Contracts.HomePages;

namespace CommsPortal.Cms.Desk.HomePages;

/// <summary>The kinds of blocks as people read them (Vietnamese).</summary>
public static class HomeBlockName
{
    public static string Of(string kind) => kind switch
    {
        HomeBlockKind.Articles => "Bài tự chọn",
        HomeBlockKind.Newest => "Bài mới nhất",
        HomeBlockKind.Columns => "Chuyên mục",
        HomeBlockKind.Figures => "Con số từ cơ sở",
        HomeBlockKind.Campaigns => "Phong trào thi đua",
        HomeBlockKind.Documents => "Văn bản",
        HomeBlockKind.Consultations => "Lấy ý kiến công khai",
        HomeBlockKind.Indicators => "Chỉ tiêu",
        HomeBlockKind.Pillars => "Ba trụ cột",
        HomeBlockKind.Notice => "Thông báo",
        _ => kind,
    };

    /// <summary>What is shown by a block that nobody has filled.</summary>
    public static string HintOf(string kind) => kind switch
    {
        HomeBlockKind.Columns => "Mỗi chuyên mục cùng bài mới nhất của chuyên mục.",
        HomeBlockKind.Figures => "Để trống thì lấy kết quả đo được của các câu chuyện và gương điển hình mới nhất.",
        HomeBlockKind.Campaigns => "Phong trào mới nhất, có tiến độ.",
        HomeBlockKind.Documents => "Văn bản mới nhất.",
        HomeBlockKind.Consultations => "Các đề cử đang lấy ý kiến; không có thì khối tự ẩn.",
        HomeBlockKind.Indicators => "Các chỉ tiêu đang công bố, theo thứ tự của chúng; chưa có thì khối tự ẩn.",
        HomeBlockKind.Pillars => "Chính quyền số, kinh tế số, xã hội số.",
        _ => "",
    };

    /// <summary>Whether editors may say how many items it shows.</summary>
    public static bool IsCounted(string kind) => kind is not (HomeBlockKind.Articles or HomeBlockKind.Pillars or HomeBlockKind.Notice);

    public static bool HasArticles(string kind) => kind is HomeBlockKind.Articles or HomeBlockKind.Figures;
}
