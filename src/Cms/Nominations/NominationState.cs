namespace CommsPortal.Cms.Nominations;

/// <summary>Where a nomination stands. Stored by name.</summary>
public enum NominationState
{
    /// <summary>Being written; only its author sees it.</summary>
    Draft,

    /// <summary>With the office.</summary>
    Received,

    /// <summary>What it says has been found true.</summary>
    Verified,

    /// <summary>An article is being written of it.</summary>
    Drafted,

    /// <summary>The article is public.</summary>
    Published,

    /// <summary>On the list of those proposed for commendation.</summary>
    Proposed,

    /// <summary>Commended by a decision with a number and a date.</summary>
    Decided,

    /// <summary>Not taken, with the reason.</summary>
    Declined,
}
