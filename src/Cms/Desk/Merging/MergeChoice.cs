namespace CommsPortal.Cms.Desk.Merging;

/// <summary>What an editor takes where two people changed the same.</summary>
public enum MergeChoice
{
    Mine,

    /// <summary>What is stored.</summary>
    Theirs,

    /// <summary>What is stored, and behind it mine.</summary>
    Both,
}
