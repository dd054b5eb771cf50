namespace CommsPortal.Cms.Media.Library;

/// <summary>How it stands with the licence of a file, on a day in Ho Chi Minh City.</summary>
public enum LicenceState
{
    /// <summary>Nothing is written about it.</summary>
    Missing,

    /// <summary>It holds, for longer than <see cref="Ending"/>.</summary>
    Valid,

    /// <summary>It ends within <see cref="LicenceTerm.WarningDays"/> days.</summary>
    Ending,

    /// <summary>Its last day is over.</summary>
    Expired,
}
