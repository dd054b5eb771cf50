using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;

namespace CommsPortal.Cms.Desk.Checks;

/// <summary>What the checks found, as the desk shows it beside a text.</summary>
/// <param name="Article">The article; null before its first save.</param>
/// <param name="InForm">Whether it stands within the edit form, where the fields are on the same page.</param>
/// <param name="MayAcknowledge">Whether the person may take responsibility for warnings.</param>
public sealed record CheckPanel(CheckReport Report, ContentTypeDescriptor Type, Guid? Article, bool InForm, bool MayAcknowledge)
{
    /// <summary>Why an acknowledgement was refused; null when none was.</summary>
    public string? Refusal { get; init; }

    /// <summary>The groups that have findings, the gravest first, each with its heading.</summary>
    public IEnumerable<(string Key, string Title, IReadOnlyList<ReportedFinding> Findings)> Groups =>
        new (string, string, IReadOnlyList<ReportedFinding>)[]
    {
        ("errors", "Lỗi: phải sửa trước khi đăng", Report.Errors.ToList()),
        ("warnings", "Cảnh báo: sửa, hoặc ghi nhận bằng tên mình", Report.Open.ToList()),
        ("acknowledged", "Đã ghi nhận", Report.Acknowledged.ToList()),
        ("notes", "Để biết", Report.Notes.ToList()),
    }.Where(g => g.Item3.Count > 0);

    /// <summary>One sentence on how the text stands.</summary>
    public string Summary => (Report.Errors.Count(), Report.Open.Count()) switch
    {
        (0, 0) when Report.Findings.Count == 0 => "Không có lỗi nào.",
        (0, 0) => "Không có lỗi nào cản việc đăng.",
        (0, var warnings) => $"{warnings} cảnh báo cần sửa hoặc ghi nhận trước khi đăng.",
        (var errors, 0) => $"{errors} lỗi phải sửa trước khi đăng.",
        var (errors, warnings) => $"{errors} lỗi phải sửa và {warnings} cảnh báo cần ghi nhận trước khi đăng.",
    };

    /// <summary>The address of the field that a finding is about.</summary>
    public string PlaceOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var anchor = "#" + ArticleForm.IdOf(finding.Field);
        return InForm || Article is not { } id ? anchor : DeskPaths.Edit(id) + anchor;
    }

    /// <summary>The field's name for people, for instance "Kết quả đo được 2, Chỉ số".</summary>
    public string TitleOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return FieldTitle.Of(Type, finding.Field);
    }
}
