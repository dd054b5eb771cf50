namespace CommsPortal.Cms.Notices;

/// <summary>How a person hears of notices by email.</summary>
public enum MailChoice
{
    /// <summary>All of a day in one letter, in the morning; what holds until somebody chooses.</summary>
    Daily,
    AtOnce,
    None,
}
