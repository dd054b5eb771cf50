namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText
{
    public override string Editions => "Các phiên bản";

    public override string EditionsHelp => "Mỗi lần bài được đăng, cập nhật hay đính chính là một phiên bản. Ai cũng xem lại được từng bản và so sánh từng từ.";

    public override string EditionCurrent => "bản hiện hành";

    public override string CompareFrom => "So sánh";

    public override string CompareTo => "với";

    public override string Compare => "So sánh";

    public override string EditionPublished => "Công bố lúc";

    public override string ReadCurrent => "Đọc bản hiện hành";

    public override string ChangesSince => "Xem những gì đã đổi từ bản này";

    public override string SeeEditions => "Xem các phiên bản";

    public override string Cite => "Trích dẫn bản này";

    public override string DiffRemoved => "Chữ bị bỏ";

    public override string DiffAdded => "Chữ thêm vào";

    public override string NoChanges => "Hai bản giống nhau.";

    public override string RemovedBegins => "[bỏ:";

    public override string RemovedEnds => "hết phần bỏ]";

    public override string AddedBegins => "[thêm:";

    public override string AddedEnds => "hết phần thêm]";

    public override string Share => "Chia sẻ";

    public override string ShareByMail => "Gửi qua thư điện tử";

    public override string ShareByMessage => "Gửi qua tin nhắn";

    public override string ShareAddress => "Địa chỉ bài:";

    public override string Listen => "Nghe bài";

    public override string KeepStory => "Lưu đọc sau";

    public override string KeptStories => "Bài đã lưu";

    public override string KeptHelp => "Bài lưu ngay trên máy này, đọc được cả khi mất mạng. Không ai khác biết bạn lưu bài nào.";

    public override string KeptNone => "Chưa có bài nào được lưu. Mở một bài rồi bấm “Lưu đọc sau”.";

    public override string KeptWithout => "Trình duyệt này không lưu được bài: cần bật JavaScript và cho phép trang lưu dữ liệu.";

    public override string InsteadOf => "thay cho";

    public override string SearchExactly => "Tìm đúng những từ đã gõ";

    public override string RemoveAllFilters => "Bỏ hết bộ lọc và tìm lại";

    public override string PublicationDays => "Ngày đăng";

    public override string FromDay => "Từ ngày";

    public override string ToDay => "Đến ngày";

    public override string ApplyDays => "Lọc theo ngày";

    public override string FollowSearch => "Theo dõi tìm kiếm này";

    public override string FollowSearchHelp => "Cùng một câu tìm, dưới mọi dạng: bài mới sẽ tự đến.";

    public override string SearchByMail => "Nhận qua thư điện tử";

    public override string SearchByFeed => "Nguồn tin";

    public override string SearchByApi => "Truy vấn API";

    public override string ArticleToolsLabel => "Công cụ đọc bài";

    public override string EditionNumber(int number) => $"Bản {number}";

    public override string EditionLine(int number, string updated) => $"Bản {number}, cập nhật {updated}";

    public override string EditionIsOld(int number) => $"Bản {number} là phiên bản cũ.";

    public override string EditionIsCurrent(int number) => $"Bản {number} là bản hiện hành.";

    public override string ComparedWith(int number) => $"So với bản {number}";

    public override string CompareEditions(int from, int to) => $"Bản {from} so với bản {to}";

    public override string EditionsMore(long count) => $"Còn {Numbers.Format(count, Language.Vietnamese)} phiên bản cũ hơn, đọc được qua API công khai.";

    public override string ParagraphsUnchanged(int count) => $"{count} đoạn không đổi";

    public override string EditionKind(string kind) => kind switch
    {
        "published" => "đăng lần đầu",
        "corrected" => "đính chính",
        _ => "cập nhật",
    };

    public override string EditionField(string field) => field switch
    {
        "headline" => "Tiêu đề",
        "lead" => "Sapo",
        "bylines" => "Tác giả",
        "body" => "Nội dung",
        "mainImage" => "Ảnh chính",
        "attachments" => "Tệp đính kèm",
        "column" => "Chuyên mục",
        "category" => "Loại gương",
        "pillars" => "Trụ cột",
        "sectors" => "Lĩnh vực",
        "localities" => "Địa phương",
        "organisations" => "Đơn vị",
        "audiences" => "Đối tượng",
        "tags" => "Từ khóa",
        "source" => "Nguồn",
        "attribution" => "Ghi nguồn khi đăng lại",
        "aiNote" => "Sử dụng trí tuệ nhân tạo",
        "path" => "Địa chỉ",
        "corrections" => "Đính chính",
        "details.problem" => "Vấn đề",
        "details.approach" => "Cách làm",
        "details.results" => "Kết quả",
        "details.cost" => "Chi phí",
        "details.howToReplicate" => "Cách nhân rộng",
        "details.contact" => "Liên hệ",
        "details.beneficiaries" => "Người hưởng lợi",
        "details.progress" => "Tiến độ",
        "details.goal" => "Mục tiêu",
        _ => "Thông tin khác",
    };

    public override string PublishedBetween(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"Đăng từ {CivicTime.Short(first, Language.Vietnamese)} đến {CivicTime.Short(last, Language.Vietnamese)}",
        ({ } first, null) => $"Đăng từ {CivicTime.Short(first, Language.Vietnamese)}",
        _ => $"Đăng đến {CivicTime.Short(to!.Value, Language.Vietnamese)}",
    };

    public override string Citation(string authors, string headline, string site, int edition, string day, string url) =>
        $"{authors}. “{headline}”. {site}, bản {edition}, {day}. {url}";
}
