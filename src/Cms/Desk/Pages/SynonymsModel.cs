using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Search.Synonyms;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Search;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The office's synonyms of search: to list, add, change, remove, try out and bring back.</summary>
[RequirePermission(Permission.ManageTaxonomies)]
public sealed class SynonymsModel(PortalDbContext db, OfficeDocuments documents, SearchIndexHost host) : DeskPage
{
    private const int LongestQuery = 200;

    /// <summary>A query to be tried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public List<string?> Groups { get; set; } = [];

    /// <summary>The number of the revision that the form was filled from.</summary>
    [BindProperty(Name = "Form.Version")]
    public int Version { get; set; }

    /// <summary>How the query is understood now and what it finds; null when none is tried or there is no index yet.</summary>
    public SearchResult? Tried { get; private set; }

    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var (synonyms, number) = await OfficeDocuments.ReadAsync<OfficeSynonyms>(db, RevisionSubject.Synonyms, "", Cancellation);
        (Groups, Version) = ([.. synonyms.Groups], number);
        await ReadRevisionsAsync();
        if (!string.IsNullOrWhiteSpace(Q))
            Tried = Try(Q.Length > LongestQuery ? Q[..LongestQuery] : Q);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(() => Task.FromResult((OfficeSynonyms.Read(Groups), (string?)null)));

    public Task<IActionResult> OnPostRestoreAsync(int number) => SaveAsync(async () =>
        (await RevisionLog.FindAsync<OfficeSynonyms>(db, RevisionSubject.Synonyms, "", number, Cancellation)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Không có phiên bản {number}."), $"restore {number}"));

    private async Task<IActionResult> SaveAsync(Func<Task<(OfficeSynonyms Synonyms, string? Note)>> read)
    {
        try
        {
            var (synonyms, note) = await read();
            var changed = await documents.SaveAsync(RevisionSubject.Synonyms, "", synonyms, Version, Actor, Permission.ManageTaxonomies, note, Cancellation);
            return Done(DeskPaths.Synonyms, changed ? "Đã lưu; tìm kiếm dùng ngay trên mọi máy." : "Không có gì thay đổi.");
        }
        catch (EditorialException refused)
        {
            await ReadRevisionsAsync();
            if (refused is not DefinitionChangedException changed)
                return Refuse(refused.Message);
            Version = changed.Current;
            ModelState.Remove("Form.Version");
            return Refuse(refused.Message, StatusCodes.Status409Conflict);
        }
    }

    private async Task ReadRevisionsAsync() => Revisions = await RevisionLog.ReadAsync(db, RevisionSubject.Synonyms, "", Cancellation);

    private SearchResult? Try(string query)
    {
        host.TryUse(index => index.Search(new SearchRequest { Query = query, Limit = 5, Highlight = false }, Cancellation), out var result);
        return result;
    }
}
