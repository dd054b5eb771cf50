using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Search.Synonyms;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The office's synonyms of search: to list, add, change, remove, try out and bring back.</summary>
[RequirePermission(Permission.ManageTaxonomies)]
public sealed class SynonymsModel(PortalDbContext db, OfficeDocuments documents, SearchIndexHost host) : DocumentPage<OfficeSynonyms>(db, documents)
{
    private const int LongestQuery = 200;

    /// <summary>A query to be tried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public List<string?> Groups { get; set; } = [];

    /// <summary>How the query is understood now and what it finds; null when none is tried or there is no index yet.</summary>
    public SearchResult? Tried { get; private set; }

    public override string Here => DeskPaths.Synonyms;

    protected override string Subject => RevisionSubject.Synonyms;

    protected override Permission Needed => Permission.ManageTaxonomies;

    protected override string Saved => "Đã lưu; tìm kiếm dùng ngay trên mọi máy.";

    protected override Task ShowAsync(OfficeSynonyms? document)
    {
        if (document is not null)
        {
            Groups = [.. document.Groups];
            if (!string.IsNullOrWhiteSpace(Q))
                Tried = Try(Q.Length > LongestQuery ? Q[..LongestQuery] : Q);
        }

        return Task.CompletedTask;
    }

    protected override Task<OfficeSynonyms> ReadAsync() => Task.FromResult(OfficeSynonyms.Read(Groups));

    private SearchResult? Try(string query)
    {
        host.TryUse(index => index.Search(new SearchRequest { Query = query, Limit = 5, Highlight = false }, Cancellation), out var result);
        return result;
    }
}
