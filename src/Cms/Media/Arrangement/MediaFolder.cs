namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>A folder of the library. Folders are for the people at the desk; no public address names one.</summary>
public sealed class MediaFolder
{
    public const int MaxName = 80;

    /// <summary>Folders inside one another, at most.</summary>
    public const int MaxDepth = 8;

    /// <summary>Folders in all, at most: the tree is read and shown whole.</summary>
    public const int MaxFolders = 1_000;

    public Guid Id { get; init; }

    /// <summary>Null for those at the top.</summary>
    public Guid? ParentId { get; set; }

    public required string Name { get; set; }

    /// <summary>Parent and name, without case and diacritics; unique, so that no folder has two of one name.</summary>
    public required string Place { get; set; }
}
