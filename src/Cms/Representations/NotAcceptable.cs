using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Representations;

/// <summary>Says which forms there are to whoever takes none of them.</summary>
internal static class NotAcceptable
{
    /// <param name="address">Root-relative, without a suffix.</param>
    public static ProblemHttpResult Of(string address, IReadOnlyList<Representation> forms) => PortalProblems.Of(
        ProblemCode.NotAcceptable,
        "None of these forms is acceptable to you",
        $"Ask for one of {string.Join(", ", forms.Select(f => f.AskedAs))}, or put its suffix behind the address.",
        new Dictionary<string, object?>
        {
            ["available"] = forms.Select(f => new { type = f.AskedAs, address = $"{address}.{f.Suffix}" }).ToList(),
        });
}
