namespace CommsPortal.Cms.Articles;

/// <summary>Where an edition stands: draft → in review → approved → scheduled → published → superseded or withdrawn.</summary>
public enum EditionState
{
    Draft,
    InReview,
    Approved,
    Scheduled,
    Published,
    Superseded,
    Withdrawn,
}
