namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>Bulk actions in words (Vietnamese).</summary>
public static class BulkNames
{
    /// <summary>What is done, without the names of columns and terms.</summary>
    public static string Of(BulkAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Of(action, action.Value ?? "");
    }

    /// <param name="value">The value as people know it, for instance a column's name.</param>
    public static string Of(BulkAction action, string value)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Verb switch
        {
            BulkVerb.Tag => $"Gắn từ khóa “{value}”",
            BulkVerb.Untag => $"Bỏ từ khóa “{value}”",
            BulkVerb.MoveToColumn => value.Length == 0 ? "Đưa ra khỏi chuyên mục" : $"Chuyển vào chuyên mục “{value}”",
            BulkVerb.AddTerm => $"Thêm vào “{value}”",
            BulkVerb.RemoveTerm => $"Bỏ khỏi “{value}”",
            BulkVerb.MoveToTerm => $"Chuyển hẳn sang “{value}”",
            BulkVerb.Withdraw => $"Gỡ bài: “{value}”",
            BulkVerb.Undo => "Hoàn tác",
            BulkVerb.Publish => "Duyệt và đăng",
            _ => "Chưa chọn việc",
        };
    }

    public static string Of(BulkEffect effect) => effect switch
    {
        BulkEffect.ChangesDraft => "Sửa bản nháp",
        BulkEffect.VoidsReview => "Trở về bản nháp, phải duyệt lại",
        BulkEffect.BeginsEdition => "Mở bản nháp mới; công chúng vẫn thấy bản đang đăng",
        BulkEffect.Withdraws => "Gỡ khỏi trang ngay",
        BulkEffect.Publishes => "Công chúng thấy ngay",
        BulkEffect.Nothing => "Không có gì thay đổi",
        BulkEffect.Refused => "Không làm được",
        _ => "Đang xem xét",
    };

    public static string Of(BulkStage stage) => stage switch
    {
        BulkStage.Choosing => "Chưa chọn việc",
        BulkStage.Examining => "Đang xem trước",
        BulkStage.Proposed => "Chờ xác nhận",
        BulkStage.Running => "Đang làm",
        _ => "Xong",
    };
}
