using System.Globalization;
using CommsPortal.Cms.Audit;

namespace CommsPortal.Cms.Desk.Audit;

/// <summary>What does not fit in the audit log, in words (Vietnamese).</summary>
public static class AuditFindingText
{
    public static string Of(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var line = finding.First.ToString(CultureInfo.InvariantCulture);
        return finding.Fault switch
        {
            AuditFault.Changed => $"Dòng {line} đã bị sửa: nội dung không khớp mã băm của nó.",
            AuditFault.Unlinked => $"Dòng {line} không nối với dòng trước: mã băm mang theo không phải của dòng trước.",
            AuditFault.Missing when finding.First == finding.Last => $"Thiếu dòng {line}.",
            AuditFault.Missing => string.Create(CultureInfo.InvariantCulture, $"Thiếu các dòng từ {finding.First} đến {finding.Last}."),
            AuditFault.Extra => $"Dòng {line} đứng ở chỗ không thể có dòng nào.",
            AuditFault.Unreadable => $"Dòng {line} chứa dữ liệu mà phần mềm không bao giờ ghi.",
            _ => $"Cuối nhật ký (dòng {line}) không khớp với dấu mốc được giữ riêng.",
        };
    }
}
