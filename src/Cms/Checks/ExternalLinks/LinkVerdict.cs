namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>Whether an address leads somewhere.</summary>
public enum LinkVerdict
{
    /// <summary>It answered.</summary>
    Alive,

    /// <summary>It said that there is nothing, or its host does not exist.</summary>
    Dead,

    /// <summary>It could not be found out: no network, a time-out, an answer that says neither.</summary>
    Unknown,
}
