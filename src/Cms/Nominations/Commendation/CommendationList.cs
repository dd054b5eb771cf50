using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Commendation;

/// <summary>Those proposed for commendation, in the order in which they were proposed.</summary>
public sealed class CommendationList(PortalDbContext db)
{
    /// <summary>Rows that a list or a document has at most.</summary>
    public const int Most = 500;

    public async Task<IReadOnlyList<CommendationRow>> ReadAsync(CommendationFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var found = db.Nominations.AsNoTracking().VisibleTo(actor)
            .Where(n => n.State == NominationState.Proposed || (filter.WithDecided && n.State == NominationState.Decided));
        if (filter.From is { } from)
            found = found.Where(n => n.ProposedOn >= from);
        if (filter.To is { } to)
            found = found.Where(n => n.ProposedOn <= to);
        if (filter.Organisation is { } organisation)
            found = found.Where(n => n.Organisation == organisation);
        var nominations = await found.OrderBy(n => n.ProposedOn).ThenBy(n => n.Id).Take(Most).ToListAsync(cancellationToken);
        var units = nominations.Select(n => n.Organisation).OfType<string>().Distinct().ToList();
        var names = await db.Terms.AsNoTracking().Where(t => t.Kind == TaxonomyKind.Organisations && units.Contains(t.Slug))
            .ToDictionaryAsync(t => t.Slug, t => t.Name, cancellationToken);
        var articles = nominations.Select(n => n.ArticleId).OfType<Guid>().ToList();
        var paths = await db.LiveArticles.AsNoTracking().Where(a => articles.Contains(a.ArticleId))
            .ToDictionaryAsync(a => a.ArticleId, a => a.Path, cancellationToken);
        return nominations.Select(n => Row(n, names, paths)).ToList();
    }

    private static CommendationRow Row(Nomination n, Dictionary<string, string> names, Dictionary<Guid, string> paths)
    {
        var content = NominationContent.Read(n.Content);
        var unit = content.SubjectUnit ?? (n.Organisation is { } slug ? names.GetValueOrDefault(slug, slug) : "");
        return new CommendationRow(
            n.Id, n.Version, n.Subject, n.Kind, unit, content.Summary, n.Commendation ?? "", n.ProposedOn ?? DateOnly.MinValue,
            n.ArticleId is { } article ? paths.GetValueOrDefault(article) : null, n.DecisionNumber, n.DecisionDate);
    }
}
