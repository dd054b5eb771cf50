namespace CommsPortal.Cms.People.Sessions;

/// <summary>How far a person came in signing in.</summary>
public enum SignInStep
{
    /// <summary>Not let in; nothing is said of why.</summary>
    Refused,

    /// <summary>Too late: the first step again.</summary>
    Begin,

    /// <summary>The second factor is to be shown.</summary>
    SecondFactor,

    /// <summary>Signed in.</summary>
    Done,
}
