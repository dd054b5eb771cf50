namespace CommsPortal.Contracts.Problems;

/// <summary>The closed list of problem codes, documented in <c>docs/api/problems.md</c>.</summary>
public static class ProblemCode
{
    public const string UnknownParameter = "unknown-parameter";
    public const string InvalidParameter = "invalid-parameter";
    public const string InvalidContent = "invalid-content";
    public const string ChecksFailed = "checks-failed";
    public const string NotFound = "not-found";
    public const string Withdrawn = "withdrawn";
    public const string Moved = "moved";
    public const string NotAcceptable = "not-acceptable";
    public const string VersionConflict = "version-conflict";
    public const string VersionRequired = "version-required";
    public const string TransitionNotAllowed = "transition-not-allowed";
    public const string FourEyes = "four-eyes";
    public const string Unauthenticated = "unauthenticated";
    public const string Forbidden = "forbidden";
    public const string SlugTaken = "slug-taken";
    public const string MediaRefused = "media-refused";
    public const string MediaInUse = "media-in-use";
    public const string TooLarge = "too-large";
    public const string RateLimited = "rate-limited";
    public const string Unavailable = "unavailable";
    public const string InternalError = "internal-error";
}
