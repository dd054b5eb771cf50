using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Taxonomies;

/// <summary>Who may change terms and columns.</summary>
internal static class DefinitionRights
{
    /// <exception cref="EditorialException">Not this actor.</exception>
    public static void Require(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageTaxonomies))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền sửa danh mục.");
    }
}
