namespace CommsPortal.Cms.Desk.History;

/// <summary>The actions of the audit log as people read them (Vietnamese).</summary>
public static class AuditActionName
{
    public static string Of(string action) => action switch
    {
        "create" => "Tạo bài",
        "save" => "Lưu",
        "begin-edition" => "Mở phiên bản mới",
        "submit" => "Trình duyệt",
        "send-back" => "Trả lại",
        "comment" => "Góp ý",
        "approve" => "Duyệt",
        "publish" => "Đăng",
        "schedule" => "Hẹn giờ đăng",
        "cancel-schedule" => "Bỏ giờ hẹn",
        "schedule-withdrawal" => "Hẹn giờ gỡ",
        "hold-schedule" => "Không đăng theo giờ hẹn",
        "acknowledge-warning" => "Ghi nhận cảnh báo",
        "void-acknowledgement" => "Ghi nhận không còn hiệu lực",
        "record-consent" => "Ghi sự đồng ý của nhân vật",
        "withdraw-consent" => "Nhân vật rút lại sự đồng ý",
        "delete-consent" => "Xóa bản ghi đồng ý",
        "check-setting" => "Đổi mức độ kiểm tra",
        "take-over-editing" => "Tiếp quản việc sửa của",
        "correct" => "Mở bản đính chính",
        "withdraw" => "Gỡ bài",
        "restore-edition" => "Lấy lại phiên bản cũ",
        "delete" => "Xóa bài",
        "bulk" => "Thao tác hàng loạt",
        "user-setup" => "Tạo quản trị viên đầu tiên",
        "user-add" => "Thêm người dùng",
        "user-change" => "Đổi quyền người dùng",
        "user-lock" => "Khóa người dùng",
        "user-unlock" => "Mở khóa người dùng",
        "user-reset" => "Đặt lại mật khẩu",
        "password-set" => "Đặt mật khẩu",
        "password-change" => "Đổi mật khẩu",
        "media-upload" => "Tải tệp lên",
        "media-edit" => "Sửa thông tin tệp",
        "media-delete" => "Xóa tệp",
        _ => action,
    };
}
