using CommsPortal.Contracts.Press;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>The terms as their page shows them.</summary>
public sealed record TermsModel(Language Language, PressTerms Terms);
