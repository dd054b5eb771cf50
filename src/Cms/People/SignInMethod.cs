namespace CommsPortal.Cms.People;

/// <summary>How somebody proved who they are.</summary>
public enum SignInMethod
{
    Password,
    Totp,
    RecoveryCode,
    Passkey,
    OpenId,
}
