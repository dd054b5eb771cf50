using CommsPortal.Cms.Checks.Consents;

namespace CommsPortal.Cms.Export;

/// <summary>A person's consent in the head of an article's file.</summary>
/// <param name="Form"><c>written</c>, <c>electronic</c>, <c>recorded</c> or <c>witnessed</c>.</param>
public sealed record ExportedConsent(string? Person, string? Form, DateOnly? GivenOn, string? Evidence = null, DateOnly? WithdrawnOn = null)
{
    internal static ExportedConsent Of(PersonConsent consent) =>
        new(consent.Person, ConsentFormName.CodeOf(consent.Form), consent.GivenOn, consent.Evidence, consent.WithdrawnOn);
}
