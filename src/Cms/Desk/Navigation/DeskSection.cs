using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Navigation;

/// <summary>A place of the desk that its bar leads to.</summary>
/// <param name="Title">Vietnamese, two or three words.</param>
/// <param name="Path">The address of its first page; its other pages are below it.</param>
/// <param name="Needs">What one must be allowed to see it.</param>
/// <param name="Or">Another permission that will do as well; null for none.</param>
public sealed record DeskSection(string Title, string Path, Permission Needs = Permission.ReadDesk, Permission? Or = null)
{
    public bool Opens(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Needs) || (Or is { } or && actor.May(or));
    }

    /// <summary>Whether the page at <paramref name="path"/> belongs to this section.</summary>
    public bool Holds(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path == Path || (Path != DeskPaths.Root && path.StartsWith(Path + "/", StringComparison.Ordinal));
    }
}
