namespace CommsPortal.Cms.Checks.Consents;

/// <summary>How a person agreed.</summary>
public enum ConsentForm
{
    /// <summary>On paper, signed.</summary>
    Written,

    /// <summary>By mail, message or an electronic form.</summary>
    Electronic,

    /// <summary>In a recording.</summary>
    Recorded,

    /// <summary>In words before a witness.</summary>
    Witnessed,
}
