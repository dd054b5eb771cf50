using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>Who may decide on newsrooms' access.</summary>
internal static class PressOfficer
{
    /// <exception cref="EditorialException">The actor may not.</exception>
    public static void Require(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageKeys))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền quản lý khóa của báo chí; hãy nhờ cán bộ báo chí hoặc quản trị viên.");
    }
}
