using System.Globalization;

namespace CommsPortal.PublicSite.Languages;

internal sealed partial class VietnameseText
{
    private static readonly string[] UnitKinds = ["Phường ", "Xã ", "Thị trấn ", "Đặc khu "];

    public override string AuthorsTitle => "Tác giả";

    public override string AuthorsDescription => "Những người đứng tên trên các bài đã đăng, kèm số bài của mỗi người.";

    public override string AuthorTitle => "Tác giả";

    public override string AllArticlesNewestFirst => "Tất cả bài, mới nhất trước";

    public override string FilterByType => "Chọn loại bài";

    public override string MapTitle => "Bản đồ ô";

    public override string MapHelp =>
        "Mỗi ô là một phường, xã hoặc đặc khu, đặt gần đúng vị trí của nó trong thành phố, phía trên là hướng bắc. Con số là số bài viết về nơi ấy; ô càng đậm, bài càng nhiều.";

    public override string MapSkip => "Bỏ qua bản đồ, tới danh sách";

    public override string MapLegend => "Chú giải";

    public override string UnitList => "Danh sách đơn vị hành chính";

    public override string UnitName => "Tên đơn vị";

    public override string UnitFormerly => "Địa bàn trước đây";

    public override string UnitArticles => "Số bài";

    public override string SortedByName => "Theo tên";

    public override string SortedByArticles => "Theo số bài";

    public override string RetiredTitle => "Tên cũ";

    public override string RetiredHelp => "Những đơn vị không còn, cùng những đơn vị thay thế. Bài cũ giữ tên gọi của ngày đăng.";

    public override string RetiredUntil => "Đến hết ngày";

    public override string ColumnRhythm => "Nhịp ra bài";

    public override string ColumnNext => "Kỳ tới";

    public override string ColumnSince => "Bài đầu tiên";

    public override string ColumnLatest => "Bài mới nhất";

    public override string ColumnOrganisation => "Đơn vị";

    public override string Archive => "Lưu trữ theo năm";

    public override string ArchiveMonths => "Lưu trữ theo tháng";

    public override string ArchiveAll => "Tất cả";

    public override string InPeriod(int year, int? month) =>
        month is { } number ? string.Create(CultureInfo.InvariantCulture, $"tháng {number}/{year}") : string.Create(CultureInfo.InvariantCulture, $"năm {year}");

    public override string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"Tháng {month}");

    public override string ArticleRange(int least, int? most) => (least, most) switch
    {
        (0, _) => "Chưa có bài",
        (_, null) => $"Từ {Numbers.Format(least, Language.Vietnamese)} bài",
        _ when least == most => ArticleCount(least),
        _ => $"{Numbers.Format(least, Language.Vietnamese)}–{Numbers.Format(most.Value, Language.Vietnamese)} bài",
    };

    public override string BareName(string name) => UnitKinds.FirstOrDefault(kind => name.StartsWith(kind, StringComparison.Ordinal)) is { } kind ? name[kind.Length..] : name;
}
