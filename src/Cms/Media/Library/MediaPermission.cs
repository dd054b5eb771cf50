using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media.Library;

internal static class MediaPermission
{
    /// <exception cref="EditorialException">The actor may not change the library (<c>forbidden</c>).</exception>
    public static void Require(Actor actor)
    {
        if (!actor.May(Permission.ManageMedia))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền quản lý kho ảnh và tài liệu.");
    }
}
