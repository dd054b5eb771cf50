namespace CommsPortal.Cms.People;

/// <summary>The roles of the desk, a closed list.</summary>
public static class Role
{
    public const string Contributor = "contributor";
    public const string Author = "author";
    public const string Editor = "editor";
    public const string Approver = "approver";
    public const string PressOfficer = "press-officer";
    public const string StatisticsReporter = "statistics-reporter";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Contributor, Author, Editor, Approver, PressOfficer, StatisticsReporter, Administrator];

    /// <summary>The role's name in the desk (Vietnamese).</summary>
    public static string TitleOf(string role) => role switch
    {
        Contributor => "Cộng tác viên",
        Author => "Phóng viên",
        Editor => "Biên tập viên",
        Approver => "Người duyệt",
        PressOfficer => "Cán bộ báo chí",
        StatisticsReporter => "Cán bộ thống kê",
        Administrator => "Quản trị viên",
        _ => role,
    };
}
