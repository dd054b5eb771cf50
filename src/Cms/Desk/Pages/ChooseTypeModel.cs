using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What kind of article to begin.</summary>
[RequirePermission(Permission.CreateArticle)]
public sealed class ChooseTypeModel(ContentTypeRegistry types) : DeskPage
{
    public IReadOnlyList<ContentTypeDescriptor> Types => types.All.Where(t => Actor.Types.Count == 0 || Actor.Types.Contains(t.Name)).ToList();
}
