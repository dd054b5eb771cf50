namespace CommsPortal.Cms.Errors;

/// <summary>Where the <c>type</c> of every problem leads: <c>docs/api/problems.md</c> as a page, with an anchor for each code.</summary>
public static class ProblemDocumentation
{
    public const string Path = "/docs/problems";
}
