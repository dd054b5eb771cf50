using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Representations;

/// <summary>Which form a request asks for.</summary>
/// <param name="Form">Null when there is none such.</param>
/// <param name="IsNegotiated">Whether <c>Accept</c> chose, and not the address.</param>
internal sealed record FormChoice(Representation? Form, bool IsNegotiated)
{
    public static FormChoice Negotiated(HttpContext http)
    {
        // Refusals depend on the header too.
        http.Response.Headers.Vary = "Accept";
        return new FormChoice(AcceptHeader.Choose(http.Request.Headers.Accept), true);
    }

    public static FormChoice Named(string suffix) => new(Representation.Find(suffix), false);

    /// <param name="address">Of the article, root-relative, without a suffix.</param>
    public ProblemHttpResult Refusal(string address) => IsNegotiated
        ? NotAcceptable.Of(address, Representation.All)
        : PortalProblems.Of(ProblemCode.NotFound, "There is no such form", $"Suffixes are {string.Join(", ", Representation.All.Select(r => r.Suffix))}.");
}
