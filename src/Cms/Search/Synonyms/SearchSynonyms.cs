using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search.Synonyms;

/// <summary>
/// Reads the names of organisations and localities from the taxonomies and gives them to the index as synonyms. They work on queries, so a
/// changed name takes effect with the next search and nothing is indexed again.
/// </summary>
public sealed class SearchSynonyms(SearchIndexHost host, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Reads the taxonomies and the synonym files again.</summary>
    /// <returns>The synonyms that come from the taxonomies.</returns>
    public async Task<SynonymTable> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var terms = await db.Terms.AsNoTracking().Where(t => t.Kind == TaxonomyKind.Organisations || t.Kind == TaxonomyKind.Localities)
            .OrderBy(t => t.Kind).ThenBy(t => t.Slug).ToListAsync(cancellationToken);
        var successions = await db.TermSuccessions.AsNoTracking().OrderBy(s => s.Predecessor).ThenBy(s => s.Successor).ToListAsync(cancellationToken);
        var table = TermSynonyms.Of(terms, successions, new Abbreviations(host.ReadSynonymFiles()));
        host.UseSynonyms(table);
        return table;
    }
}
