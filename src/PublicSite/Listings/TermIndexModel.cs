using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Listings;

/// <summary>The terms of a taxonomy.</summary>
/// <param name="Terms">Those valid today.</param>
/// <param name="Retired">Those of before.</param>
public sealed record TermIndexModel(Language Language, string Kind, IReadOnlyList<Term> Terms, IReadOnlyList<Term> Retired)
{
    public static TermIndexModel Of(Language language, string kind, IReadOnlyList<Term> terms, DateOnly today) => new(
        language,
        kind,
        [.. terms.Where(term => (term.ValidFrom ?? today) <= today && today <= (term.ValidTo ?? today))],
        [.. terms.Where(term => term.ValidTo < today)]);
}
