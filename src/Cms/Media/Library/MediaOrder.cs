namespace CommsPortal.Cms.Media.Library;

/// <summary>In which order the library is listed.</summary>
public enum MediaOrder
{
    Newest,
    Oldest,

    /// <summary>By the name of the file, without regard to case and diacritics.</summary>
    Name,

    /// <summary>Most bytes first.</summary>
    Largest,
}
