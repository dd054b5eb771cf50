using CommsPortal.Cms.Media.Arrangement;

namespace CommsPortal.Cms.Desk.Library;

/// <summary>A field in which one chooses a folder.</summary>
/// <param name="None">What the choice of no folder is called.</param>
/// <param name="Without">A folder that cannot be chosen, nor those below it; null for none.</param>
public sealed record FolderSelect(string Id, string Name, string Label, FolderTree Tree, Guid? Selected, string None, Guid? Without = null)
{
    public IEnumerable<FolderNode> Choices
    {
        get
        {
            var barred = Without is { } id ? Tree.WithThoseBelow(id) : [];
            return Tree.Nodes.Where(n => !barred.Contains(n.Id));
        }
    }
}
