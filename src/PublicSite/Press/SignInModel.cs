using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>The sign-in page.</summary>
/// <param name="Refusal">Why the key did not work; null at first.</param>
/// <param name="SignedOut">Whether one has just signed out.</param>
public sealed record SignInModel(Language Language, string? Refusal = null, bool SignedOut = false);
