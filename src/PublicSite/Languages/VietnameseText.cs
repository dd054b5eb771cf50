using System.Globalization;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText : UiText
{
    public override string LanguageName => "Tiếng Việt";

    public override string OpenGraphLocale => "vi_VN";

    public override string SiteName => "Truyền thông Chuyển đổi số";

    public override string SiteDescription => "Tin, chuyên mục, câu chuyện và gương điển hình chuyển đổi số của Thành phố Hồ Chí Minh.";

    public override string City => "Thành phố Hồ Chí Minh";

    public override string Motto => "Việc thật, người thật, con số kiểm chứng được.";

    public override string SectionsLabel => "Các mục";

    public override string FooterLabel => "Cuối trang";

    public override string SkipToContent => "Đến nội dung chính";

    public override string Home => "Trang nhất";

    public override string Search => "Tìm kiếm";

    public override string SearchLabel => "Tìm trong các bài";

    public override string SearchPlaceholder => "Tìm, có dấu hay không dấu đều được";

    public override string SearchButton => "Tìm";

    public override string PublishedBy => "Cơ quan chịu trách nhiệm:";

    public override string ContactLabel => "Liên hệ";

    public override string ResponsibleLabel => "Chịu trách nhiệm nội dung";

    public override string AddressLabel => "Địa chỉ";

    public override string PhoneLabel => "Điện thoại";

    public override string EmailLabel => "Thư điện tử";

    public override string SocialLabel => "Theo dõi chúng tôi";

    public override string ForThePress => "Dành cho báo chí";

    public override string ReuseNotice => "Được đăng lại khi ghi rõ nguồn và dẫn đường dẫn về bài gốc.";

    public override string TopStories => "Bài nổi bật";

    public override string LatestNews => "Tin mới";

    public override string FiguresTitle => "Con số từ cơ sở";

    public override string To => "thành";

    public override string EmptySite => "Chưa có bài nào được xuất bản.";

    public override string EmptyList => "Chưa có bài nào ở đây. Hãy xem các mục khác hoặc tìm kiếm.";

    public override string All => "Tất cả";

    public override string FilterByCategory => "Lọc theo loại gương điển hình";

    public override string Topic => "Chủ đề";

    public override string ColumnOwner => "Phụ trách";

    public override string FeedWithdrawn => "Bài không còn công bố; lý do ở địa chỉ của bài.";

    public override string FollowByFeed => "Theo dõi mục này qua";

    public override string Pages => "Các trang";

    public override string Newer => "Mới hơn";

    public override string Older => "Cũ hơn";

    public override string SampleArticle => "Nội dung mẫu: nhân vật, đơn vị và số liệu trong bài được đặt ra để minh họa.";

    public override string SampleList => "Nội dung mẫu: trang này có bài viết được đặt ra để minh họa.";

    public override string AiMade => "Bài hoặc hình ảnh do trí tuệ nhân tạo tạo ra hoặc chỉnh sửa đáng kể, đã được biên tập viên kiểm tra.";

    public override string AiMadeShort => "AI tạo";

    public override string AiAssisted => "Bài có trí tuệ nhân tạo hỗ trợ; người viết và biên tập viên chịu trách nhiệm về nội dung.";

    public override string AiAssistedShort => "AI hỗ trợ";

    public override string DraftNotice => "Bản xem trước: bài chưa xuất bản, đường dẫn này sẽ hết hạn. Xin không chia sẻ.";

    public override string Breadcrumbs => "Vị trí trang";

    public override string UpdatedAt => "Cập nhật";

    public override string AlsoIn => "Đọc bằng";

    public override string Corrections => "Đính chính";

    public override string CorrectionWrong => "Đã viết";

    public override string CorrectionRight => "Xin sửa là";

    public override string Subject => "Gương điển hình";

    public override string SubjectUnit => "Đơn vị";

    public override string Category => "Loại";

    public override string Results => "Kết quả đo được";

    public override string ResultsTable => "Bảng kết quả đo được";

    public override string Indicator => "Chỉ số";

    public override string Before => "Trước";

    public override string After => "Sau";

    public override string MeasuredBy => "Nguồn số liệu";

    public override string Problem => "Vấn đề";

    public override string Approach => "Cách làm";

    public override string Replicate => "Làm theo cách này";

    public override string Cost => "Chi phí";

    public override string Dong => "đồng";

    public override string Beneficiaries => "Người hưởng lợi";

    public override string DocumentNumber => "Số, ký hiệu";

    public override string Issuer => "Cơ quan ban hành";

    public override string IssuedOn => "Ngày ban hành";

    public override string DocumentSummary => "Trích yếu";

    public override string Signer => "Người ký";

    public override string Recipients => "Nơi nhận";

    public override string Period => "Thời gian";

    public override string Organiser => "Đơn vị phát động";

    public override string Goal => "Mục tiêu";

    public override string AsOf => "Tính đến";

    public override string Attachments => "Tệp đính kèm";

    public override string Source => "Nguồn";

    public override string Attribution => "Khi đăng lại xin ghi";

    public override string MoreLabel => "Đọc thêm";

    public override string Related => "Bài liên quan";

    public override string InSameColumn => "Cùng chuyên mục";

    public override string CampaignsOfArticle => "Phong trào";

    public override string InCampaign => "Bài trong phong trào này";

    public override string FiledUnder => "Bài thuộc";

    public override string NameValidUntil => "Tên dùng đến";

    public override string Predecessors => "Trước đây là";

    public override string Successors => "Nay là";

    public override string NotFoundTitle => "Không tìm thấy trang";

    public override string NotFoundExplanation => "Đường dẫn này không dẫn tới trang nào. Có thể địa chỉ bị gõ thiếu hoặc trang chưa từng có.";

    public override string GoneTitle => "Bài đã được gỡ";

    public override string GoneExplanation => "Bài này từng được đăng và nay không còn công khai. Chúng tôi giữ lại thông báo này để bạn đọc biết lý do.";

    public override string UnavailableTitle => "Tạm thời chưa mở được trang này";

    public override string UnavailableExplanation => "Hệ thống nội dung đang tạm gián đoạn. Xin thử lại sau ít phút; những trang đã mở gần đây vẫn đọc được.";

    public override string ErrorTitle => "Đã có lỗi";

    public override string ErrorExplanation => "Trang này chưa hiển thị được do lỗi của chúng tôi. Lỗi đã được ghi lại.";

    public override string WithdrawnArticle => "Bài";

    public override string WithdrawnAt => "Gỡ lúc";

    public override string WithdrawnReason => "Lý do";

    public override string OrStartFrom => "Hoặc bắt đầu từ";

    public override string SearchTitle => "Tìm kiếm";

    public override string SearchHelp => "Tìm trong tất cả các bài, có dấu hay không dấu đều được.";

    public override string SearchTipsTitle => "Cách tìm";

    public override IReadOnlyList<(string Example, string Meaning)> SearchTips { get; } =
    [
        ("chuyen doi so", "Gõ không dấu vẫn tìm được. Gõ có dấu thì bài khớp đúng dấu đứng trước."),
        ("\"bệnh án điện tử\"", "Trong ngoặc kép: đúng cụm từ ấy."),
        ("bệnh viện -thẩm mỹ", "Dấu trừ sát trước một từ: bỏ các bài có từ ấy."),
        ("headline:metro", "Từ phải có trong tiêu đề. Cũng được với lead: (sapo), body: (thân bài), tag: (chủ đề), name: (tên riêng)."),
        ("metro OR buýt", "OR viết hoa: một trong hai."),
        ("Sở TT&TT, Q3", "Chữ viết tắt và tên cũ, tên mới của đơn vị, địa phương được tìm cùng nhau."),
    ];

    public override string PopularQueries => "Bạn đọc hay tìm";

    public override string AlsoSearched => "Tìm cả:";

    public override string SearchRelaxed => "Ít bài có đủ mọi từ, nên kết quả có thể gồm bài chỉ có một số từ.";

    public override string NoResults => "Không có bài nào khớp.";

    public override string NoResultsAdvice => "Thử ít từ hơn, từ khác, hoặc bỏ bớt bộ lọc.";

    public override string SearchedInstead => "Kết quả cho";

    public override string DidYouMean => "Có phải bạn muốn tìm";

    public override string SortBy => "Sắp xếp";

    public override string SortRelevance => "Khớp nhất";

    public override string SortNewest => "Mới nhất";

    public override string SortOldest => "Cũ nhất";

    public override string Narrow => "Thu hẹp kết quả";

    public override string RemoveFilter => "Bỏ lọc";

    public override string SectionTitle(string type) => type switch
    {
        "news" => "Tin tức",
        "column-article" => "Chuyên mục",
        "case-study" => "Câu chuyện",
        "model-example" => "Gương điển hình",
        "official-document" => "Văn bản",
        "campaign" => "Phong trào",
        _ => "Trang",
    };

    public override string SectionDescription(string type) => type switch
    {
        "news" => "Việc mới xảy ra, viết ngắn, nêu rõ ai được lợi gì.",
        "column-article" => "Những loạt bài định kỳ, mỗi loạt có ngày ra và người phụ trách.",
        "case-study" => "Một vấn đề, một cách giải, chi phí, kết quả đo được và cách làm theo.",
        "model-example" => "Tập thể, cá nhân, mô hình kinh doanh số, giải pháp và cách làm mới đáng được nhân rộng.",
        "official-document" => "Chỉ thị, kế hoạch, quyết định và văn bản hướng dẫn về chuyển đổi số.",
        "campaign" => "Các phong trào thi đua và tiến độ thực hiện.",
        _ => "",
    };

    public override string CategoryTitle(string category) => category switch
    {
        "collective" => "Tập thể",
        "individual" => "Cá nhân",
        "digital-business-model" => "Mô hình kinh doanh số",
        "digital-solution" => "Giải pháp số",
        "new-practice" => "Cách làm mới",
        _ => category,
    };

    public override string TermTitle(string kind) => kind switch
    {
        TaxonomyKind.Pillars => "Trụ cột",
        TaxonomyKind.Sectors => "Lĩnh vực",
        TaxonomyKind.Localities => "Địa phương",
        TaxonomyKind.Organisations => "Đơn vị",
        _ => "Đối tượng",
    };

    public override string TermsTitle(string kind) => kind switch
    {
        TaxonomyKind.Pillars => "Ba trụ cột",
        _ => TermTitle(kind),
    };

    public override string TermsDescription(string kind) => kind switch
    {
        TaxonomyKind.Pillars => "Chính quyền số, kinh tế số và xã hội số.",
        TaxonomyKind.Sectors => "Bài viết theo từng lĩnh vực của đời sống và quản lý đô thị.",
        TaxonomyKind.Localities => "Phường, xã và đặc khu của Thành phố Hồ Chí Minh, kèm số bài viết về từng nơi.",
        _ => "Cơ quan, đơn vị của thành phố, kèm số bài viết về từng nơi.",
    };

    public override string NameOf(Term term) => term.Name;

    public override string Cadence(Cadence cadence) => cadence switch
    {
        { Kind: "weekly", Days: { Count: > 0 } days } => string.Join(" và ", days.Select(DayName)) + " hằng tuần",
        { Kind: "monthly", Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"Ngày {day} hằng tháng"),
        { Kind: "monthly" } => "Hằng tháng",
        _ => "Hằng tuần",
    };

    public override string ArticleCount(long count) => $"{Numbers.Format(count, Language.Vietnamese)} bài";

    public override string ReadingTime(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes} phút đọc");

    public override string PageNumber(int number) => string.Create(CultureInfo.InvariantCulture, $"trang {number}");

    public override string ListDescription(string title) => $"Các bài về {title} trên Truyền thông Chuyển đổi số, Thành phố Hồ Chí Minh.";

    public override string ResultCount(long count, bool atLeast) => $"{(atLeast ? "Hơn " : "")}{Numbers.Format(count, Language.Vietnamese)} bài";

    public override string ShowMore(int count) => string.Create(CultureInfo.InvariantCulture, $"Xem thêm {count} mục");

    public override string AndMore(int count) => string.Create(CultureInfo.InvariantCulture, $"và {count} tên khác");

    public override string FacetTitle(string facet) => facet switch
    {
        "type" => "Loại bài",
        "column" => "Chuyên mục",
        "pillar" => "Trụ cột",
        "sector" => "Lĩnh vực",
        "locality" => "Địa phương",
        "organisation" => "Đơn vị",
        "year" => "Năm",
        _ => "Ngôn ngữ",
    };

    private static string DayName(string day) => day switch
    {
        "monday" => "Thứ Hai",
        "tuesday" => "Thứ Ba",
        "wednesday" => "Thứ Tư",
        "thursday" => "Thứ Năm",
        "friday" => "Thứ Sáu",
        "saturday" => "Thứ Bảy",
        _ => "Chủ Nhật",
    };
}
