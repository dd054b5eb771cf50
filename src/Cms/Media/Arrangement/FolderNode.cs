namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>A folder in its place in the tree.</summary>
/// <param name="Depth">0 for those at the top.</param>
/// <param name="Files">Files in this very folder.</param>
/// <param name="Children">Folders directly in it.</param>
public sealed record FolderNode(Guid Id, Guid? ParentId, string Name, int Depth, int Files, int Children)
{
    /// <summary>Only what is empty may be deleted.</summary>
    public bool IsEmpty => Files == 0 && Children == 0;
}
