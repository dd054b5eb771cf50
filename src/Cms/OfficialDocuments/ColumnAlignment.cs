namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>Where the texts of a column stand.</summary>
public enum ColumnAlignment
{
    Left,
    Centre,

    /// <summary>For numbers.</summary>
    Right,
}
