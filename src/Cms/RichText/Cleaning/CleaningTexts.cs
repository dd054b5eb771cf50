using System.Collections.Frozen;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>What the editor reads about each kind of change. <c>{0}</c> is how many.</summary>
internal static class CleaningTexts
{
    private static readonly FrozenDictionary<CleaningKind, (CleaningEffect Effect, string Text)> Texts = new Dictionary<CleaningKind, (CleaningEffect, string)>
    {
        [CleaningKind.Tcvn3] = (CleaningEffect.Changed, "Chuyển mã từ TCVN3 (ABC) sang Unicode: {0} đoạn"),
        [CleaningKind.Vni] = (CleaningEffect.Changed, "Chuyển mã từ VNI sang Unicode: {0} đoạn"),
        [CleaningKind.Composed] = (CleaningEffect.Changed, "Ghép dấu rời thành chữ Unicode dựng sẵn: {0} đoạn"),
        [CleaningKind.TonePlacement] = (CleaningEffect.Changed, "Đặt lại vị trí dấu thanh ở {0} chữ"),
        [CleaningKind.OddCharacters] = (CleaningEffect.Changed, "Bỏ ký tự ẩn, thay khoảng trắng lạ: {0} đoạn"),
        [CleaningKind.BoldHeadings] = (CleaningEffect.Changed, "{0} dòng in đậm đứng riêng được coi là đề mục"),
        [CleaningKind.TypedLists] = (CleaningEffect.Changed, "{0} danh sách gõ tay được đổi thành danh sách thật"),
        [CleaningKind.ListNumbering] =
            (CleaningEffect.Changed, "{0} danh sách đánh số bằng chữ cái hoặc số La Mã được đổi sang 1, 2, 3"),
        [CleaningKind.MergedCells] =
            (CleaningEffect.Changed, "{0} ô gộp trong bảng được tách ra; ô thêm vào để trống"),
        [CleaningKind.CellParagraphs] = (CleaningEffect.Changed, "{0} ô bảng có nhiều dòng được nối thành một"),
        [CleaningKind.LayoutTables] = (CleaningEffect.Changed, "{0} khung hoặc bảng chỉ để trình bày được đổi thành đoạn văn"),
        [CleaningKind.Formatting] = (CleaningEffect.Dropped, "Màu chữ, nền và gạch chân đã bỏ ở {0} chỗ"),
        [CleaningKind.Insertions] =
            (CleaningEffect.Changed, "{0} chỗ thêm vào (theo dõi thay đổi) được chấp nhận"),
        [CleaningKind.Fields] =
            (CleaningEffect.Changed, "{0} trường tự động (ngày, số thứ tự, tham chiếu) được giữ lại dưới dạng chữ"),
        [CleaningKind.Formulas] = (CleaningEffect.Changed, "{0} công thức được giữ lại dưới dạng chữ; hãy kiểm tra"),
        [CleaningKind.LinkTracking] = (CleaningEffect.Changed, "Bỏ mã theo dõi khỏi {0} liên kết"),
        [CleaningKind.Comments] = (CleaningEffect.Dropped, "{0} góp ý của người duyệt đã bỏ"),
        [CleaningKind.Deletions] = (CleaningEffect.Dropped, "{0} chỗ đã xóa (theo dõi thay đổi) đã bỏ"),
        [CleaningKind.HiddenText] = (CleaningEffect.Dropped, "{0} đoạn chữ ẩn đã bỏ"),
        [CleaningKind.TrackingPixels] = (CleaningEffect.Dropped, "{0} ảnh theo dõi đã bỏ"),
        [CleaningKind.RemotePictures] =
            (CleaningEffect.Dropped, "{0} ảnh nằm ở trang khác đã bỏ; nếu được phép dùng, hãy tải ảnh về rồi đưa vào thư viện"),
        [CleaningKind.LocalPictures] =
            (CleaningEffect.Dropped, "{0} ảnh nằm trên máy của bạn không đi theo khi dán; hãy dùng “Nhập từ Word” hoặc tải từng ảnh lên thư viện"),
        [CleaningKind.RefusedPictures] = (CleaningEffect.Dropped, "{0} ảnh không được nhận vào thư viện"),
        [CleaningKind.ForbiddenPictures] =
            (CleaningEffect.Dropped, "{0} ảnh đã bỏ vì bạn chưa có quyền đưa ảnh vào thư viện; hãy gửi ảnh cho biên tập viên"),
        [CleaningKind.TooManyPictures] = (CleaningEffect.Dropped, "{0} ảnh đã bỏ vì tài liệu có quá nhiều ảnh"),
        [CleaningKind.Drawings] = (CleaningEffect.Dropped, "{0} hình vẽ, biểu đồ hoặc sơ đồ đã bỏ; hãy chụp lại thành ảnh nếu cần"),
        [CleaningKind.Contents] = (CleaningEffect.Dropped, "{0} mục lục tự động đã bỏ"),
        [CleaningKind.HeadersAndFooters] = (CleaningEffect.Dropped, "{0} đầu trang, chân trang đã bỏ"),
        [CleaningKind.UnsafeLinks] = (CleaningEffect.Dropped, "{0} liên kết không dùng được trên trang đã bỏ, chữ vẫn giữ"),
        [CleaningKind.EmbeddedParts] = (CleaningEffect.Dropped, "{0} tài liệu nhúng đã bỏ"),
        [CleaningKind.WebElements] = (CleaningEffect.Dropped, "{0} thành phần của trang web (mã, khung nhúng, biểu mẫu) đã bỏ"),
        [CleaningKind.Symbols] = (CleaningEffect.Dropped, "{0} ký hiệu của phông chữ riêng không nhận ra được đã bỏ"),
        [CleaningKind.TooDeep] = (CleaningEffect.Changed, "{0} phần lồng nhau quá sâu được trải phẳng"),
        [CleaningKind.PicturesWithoutAlt] = (CleaningEffect.ToDo, "{0} ảnh chưa có mô tả; hãy tả ảnh cho người không nhìn thấy"),
        [CleaningKind.PicturesWithoutRights] =
            (CleaningEffect.ToDo, "{0} ảnh mới trong thư viện chưa ghi nguồn; hãy ghi trước khi trình duyệt"),
        [CleaningKind.NoHeadline] = (CleaningEffect.ToDo, "Không thấy tiêu đề trong tài liệu nên lấy tên tệp; hãy đặt lại tiêu đề"),
        [CleaningKind.NoLead] = (CleaningEffect.ToDo, "Chưa có sapo vì không có đoạn đầu nào vừa; hãy viết sapo"),
    }.ToFrozenDictionary();

    public static (CleaningEffect Effect, string Text) Of(CleaningKind kind) => Texts[kind];
}
