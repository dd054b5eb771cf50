using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search.Synonyms;

/// <summary>
/// Reads the names of organisations and localities from the taxonomies, and the office's own synonyms, and gives them to the index. They work on
/// queries, so a change takes effect with the next search and nothing is indexed again.
/// </summary>
public sealed class SearchSynonyms(SearchIndexHost host, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Reads the taxonomies and the synonym files again.</summary>
    /// <returns>The synonyms besides those of the files.</returns>
    public async Task<SynonymTable> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var terms = await db.Terms.AsNoTracking().Where(t => t.Kind == TaxonomyKind.Organisations || t.Kind == TaxonomyKind.Localities)
            .OrderBy(t => t.Kind).ThenBy(t => t.Slug).ToListAsync(cancellationToken);
        var successions = await db.TermSuccessions.AsNoTracking().OrderBy(s => s.Predecessor).ThenBy(s => s.Successor).ToListAsync(cancellationToken);
        var units = TermSynonyms.Of(terms, successions, new Abbreviations(host.ReadSynonymFiles()));
        var (office, _) = await OfficeDocuments.ReadAsync<OfficeSynonyms>(db, RevisionSubject.Synonyms, "", cancellationToken);
        var table = new SynonymTable([.. office.ToTable().Synonyms, .. units.Synonyms]);
        host.UseSynonyms(table);
        return table;
    }
}
