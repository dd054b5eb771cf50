using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Quality;

/// <summary>The results as their page shows them.</summary>
public sealed record QualityModel(Language Language, QualityResults Results);
