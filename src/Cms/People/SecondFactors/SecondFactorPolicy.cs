namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>Whether those who decide must sign in with more than a password.</summary>
public enum SecondFactorPolicy
{
    /// <summary>Required, unless the desk's own address is this machine (loopback): a trial, to which nobody else comes.</summary>
    Auto,

    /// <summary>Approvers and administrators set one up before anything else opens.</summary>
    Required,

    /// <summary>Whoever wants one sets one up.</summary>
    Optional,
}
