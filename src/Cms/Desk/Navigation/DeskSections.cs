using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Navigation;

/// <summary>The sections of the desk, in the order of the bar.</summary>
public static class DeskSections
{
    /// <summary>What people open many times a day: always in sight.</summary>
    public static IReadOnlyList<DeskSection> Daily { get; } =
    [
        new("Việc của tôi", DeskPaths.Root),
        new("Bài", DeskPaths.Articles),
        new("Lịch", DeskPaths.Calendar),
        new("Đề cử", DeskPaths.Nominations, Permission.Nominate),
        new("Thư viện", DeskPaths.Media),
    ];

    /// <summary>What is set up now and then: in the menu "Quản lý".</summary>
    public static IReadOnlyList<DeskSection> Management { get; } =
    [
        new("Trang nhất", DeskPaths.Home, Permission.ComposeHome),
        new("Cấm phát", DeskPaths.Embargoes, Permission.Publish),
        new("Danh mục", "/desk/taxonomies"),
        new("Chỉ tiêu", DeskPaths.Indicators, Permission.ManageTaxonomies),
        new("Bạn đọc tìm gì", "/desk/searches"),
        new("Từ đồng nghĩa", DeskPaths.Synonyms, Permission.ManageTaxonomies),
        new("Báo chí", DeskPaths.Press, Permission.ManageKeys),
        new("Ý kiến bạn đọc", DeskPaths.Feedback, Permission.EditAny),
        new("Tin gửi bạn đọc", DeskPaths.Digests, Permission.ReadFigures),
        new("Báo cáo số liệu", DeskPaths.Figures, Permission.ReadFigures),
        new("Báo chí nhận đính chính", DeskPaths.Recalls, Permission.EditAny),
        new("Nhuận bút", DeskPaths.Royalties, Permission.ManageRoyalties, Permission.ApproveRoyalties),
        new("Thiết lập trang tin", DeskPaths.Site, Permission.ManageSettings),
        new("Menu của trang tin", DeskPaths.Menus, Permission.ManageSettings),
        new("Chuyển hướng", DeskPaths.Redirects, Permission.ManageSettings),
        new("Webhook của báo chí", DeskPaths.Webhooks, Permission.ManageKeys),
        new("Kiểm tra trước khi đăng", DeskPaths.Checks, Permission.ManageChecks),
        new("Quy trình duyệt", DeskPaths.Approvals, Permission.ManageApprovals),
        new("Người dùng", DeskPaths.People, Permission.ManagePeople),
        new("Nhật ký", "/desk/audit", Permission.ReadAudit),
    ];

    public static IEnumerable<DeskSection> For(Actor actor, IEnumerable<DeskSection> sections) => sections.Where(s => s.Opens(actor));
}
