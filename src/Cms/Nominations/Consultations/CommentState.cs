namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>Whether the public sees a comment. Stored by name.</summary>
public enum CommentState
{
    /// <summary>Nobody has decided yet; the public does not see it.</summary>
    Held,

    Shown,

    /// <summary>Never shown; kept on record.</summary>
    Refused,
}
