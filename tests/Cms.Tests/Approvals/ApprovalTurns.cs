using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Tests.Approvals;

/// <summary>Whose turn it is, as a table.</summary>
public static class ApprovalTurns
{
    /// <summary>Chain, who has approved before, who tries, the code of the refusal or "" when it is their turn, and what the message names.</summary>
    public static TheoryData<string, string, string, string, string> Table => new()
    {
        { "preset", "", "writer", ProblemCode.Forbidden, "Người duyệt hoặc Quản trị viên" },
        { "preset", "", "editor", ProblemCode.Forbidden, "Người duyệt" },
        { "preset", "", "press", ProblemCode.Forbidden, "Người duyệt" },
        { "preset", "", "lead", "", "" },
        { "preset", "", "admin", "", "" },
        { "preset", "", "otherLead", ProblemCode.Forbidden, "đơn vị khác" },
        { "editor-lead", "", "writer", ProblemCode.Forbidden, "Biên tập viên" },
        { "editor-lead", "", "editor", "", "" },
        { "editor-lead", "", "editor2", "", "" },
        { "editor-lead", "", "lead", ProblemCode.Forbidden, "Biên tập" },
        { "editor-lead", "", "admin", ProblemCode.Forbidden, "Biên tập" },
        { "editor-lead", "", "otherEditor", ProblemCode.Forbidden, "đơn vị khác" },
        { "editor-lead", "editor", "editor", ProblemCode.Forbidden, "Lãnh đạo duyệt" },
        { "editor-lead", "editor", "editor2", ProblemCode.Forbidden, "Lãnh đạo duyệt" },
        { "editor-lead", "editor", "lead", "", "" },
        { "both", "editor lead", "lead", ProblemCode.Forbidden, "Sở Y tế" },
        { "both", "editor lead", "lead2", ProblemCode.Forbidden, "Sở Y tế" },
        { "both", "editor lead", "otherEditor", ProblemCode.Forbidden, "Người duyệt của Sở Y tế" },
        { "both", "editor lead", "otherLead", "", "" },
        { "two-leads", "lead", "lead", ProblemCode.FourEyes, "mỗi người chỉ duyệt một bước" },
        { "two-leads", "lead", "lead2", "", "" },
        { "written-by-lead", "", "lead", ProblemCode.FourEyes, "một người khác" },
        { "written-by-lead", "", "lead2", "", "" },
    };
}
