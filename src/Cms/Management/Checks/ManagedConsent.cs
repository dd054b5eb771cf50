using CommsPortal.Cms.Checks.Consents;

namespace CommsPortal.Cms.Management.Checks;

/// <summary>The consent of a person to be named in an article.</summary>
/// <param name="Form"><c>written</c>, <c>electronic</c>, <c>recorded</c> or <c>witnessed</c>.</param>
/// <param name="Evidence">Where the proof is kept.</param>
public sealed record ManagedConsent(
    Guid Id, string Person, string Form, DateOnly GivenOn, string? Evidence, DateTimeOffset RecordedAt, string RecordedBy,
    DateOnly? WithdrawnOn)
{
    internal static ManagedConsent Of(PersonConsent consent) => new(
        consent.Id, consent.Person, ConsentFormName.CodeOf(consent.Form), consent.GivenOn, consent.Evidence, consent.RecordedAt,
        consent.RecordedBy, consent.WithdrawnOn);
}
