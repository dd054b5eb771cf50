using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>The states as the API writes them.</summary>
internal static class StateCode
{
    private static readonly Dictionary<EditionState, string> Codes = new()
    {
        [EditionState.Draft] = "draft",
        [EditionState.InReview] = "in-review",
        [EditionState.Approved] = "approved",
        [EditionState.Scheduled] = "scheduled",
        [EditionState.Published] = "published",
        [EditionState.Superseded] = "superseded",
        [EditionState.Withdrawn] = "withdrawn",
    };

    public static IEnumerable<string> All => Codes.Values;

    public static string Of(EditionState state) => Codes[state];

    /// <summary>A state from the audit log, which keeps the names of the program; null stays null.</summary>
    public static string? OfName(string? name) => Enum.TryParse<EditionState>(name, out var state) ? Codes[state] : name;

    public static EditionState Parse(string code) => Codes.Single(c => c.Value == code).Key;
}
