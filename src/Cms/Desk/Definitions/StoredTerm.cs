using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Taxonomies;

namespace CommsPortal.Cms.Desk.Definitions;

/// <summary>A term with everything that its page tells of it.</summary>
/// <param name="Successors">Slugs of the terms that took over from it.</param>
/// <param name="Usage">In which ways it is used, and how often.</param>
public sealed record StoredTerm(
    TermDefinition Definition, int Version, IReadOnlyList<string> Successors, IReadOnlyList<(string What, int Count)> Usage, IReadOnlyList<Revision> Revisions);
