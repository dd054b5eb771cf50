namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>What a bulk action would do to one article, as its preview says.</summary>
public enum BulkEffect
{
    /// <summary>Not examined yet.</summary>
    Unknown,

    /// <summary>The working text changes; nothing of it was decided or public.</summary>
    ChangesDraft,

    /// <summary>The working text changes, and with it falls what was submitted, approved or appointed.</summary>
    VoidsReview,

    /// <summary>A new edition begins; readers see the old one until it is approved and published.</summary>
    BeginsEdition,

    /// <summary>The article is taken from the site at once.</summary>
    Withdraws,

    /// <summary>The text is approved and public at once.</summary>
    Publishes,

    /// <summary>There is nothing to change.</summary>
    Nothing,

    /// <summary>It cannot be done; the detail says why.</summary>
    Refused,
}
