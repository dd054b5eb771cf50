using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Listings;

/// <summary>The terms of a taxonomy.</summary>
public sealed record TermIndexModel(Language Language, string Kind, IReadOnlyList<Term> Terms);
