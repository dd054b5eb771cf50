namespace CommsPortal.Cms.People;

/// <summary>Permissions as people read them (Vietnamese).</summary>
public static class PermissionName
{
    public static string Of(Permission permission) => permission switch
    {
        Permission.ReadDesk => "Vào bàn biên tập, đọc bài đã đăng",
        Permission.CreateArticle => "Viết bài mới",
        Permission.EditOwn => "Sửa bài của mình",
        Permission.EditAny => "Xem bản nháp và sửa bài của người khác",
        Permission.Submit => "Trình duyệt",
        Permission.Comment => "Góp ý",
        Permission.SendBack => "Trả lại bài",
        Permission.Approve => "Duyệt bài (không bao giờ là bài mình viết)",
        Permission.Publish => "Đăng và hẹn giờ đăng",
        Permission.Correct => "Đính chính",
        Permission.Withdraw => "Gỡ bài",
        Permission.Delete => "Xóa bài đã đi quá bản nháp",
        Permission.ManageMedia => "Tải lên và mô tả tệp trong thư viện",
        Permission.ManageTaxonomies => "Quản lý chuyên mục, danh mục và chỉ tiêu",
        Permission.ManagePeople => "Quản lý người dùng và quyền",
        Permission.ManageKeys => "Quản lý khóa API",
        Permission.ReadAudit => "Đọc nhật ký",
        Permission.AcknowledgeWarnings => "Ghi nhận cảnh báo trước khi đăng",
        Permission.ManageChecks => "Đặt mức độ các kiểm tra trước khi đăng",
        Permission.ManageApprovals => "Đặt các bước duyệt",
        Permission.AssignWork => "Giao việc",
        Permission.Nominate => "Đề cử điển hình của đơn vị mình",
        Permission.HandleNominations => "Xử lý đề cử",
        Permission.ReadFigures => "Xem số liệu và báo cáo",
        Permission.ManageRoyalties => "Tính nhuận bút",
        Permission.ApproveRoyalties => "Duyệt bảng nhuận bút",
        Permission.ManageSettings => "Thiết lập trang, trình đơn, chuyển hướng",
        Permission.ComposeHome => "Sắp xếp và hẹn giờ trang nhất",
        _ => permission.ToString(),
    };
}
